import { OPENING_PAGE, packSite } from '../../publish/zip/pack-site.ts';
import { writeFault } from '../convert/folders.ts';

/** Packs the site that has taken its place; where that cannot be done, says so and that the site stands all the same. */
export async function zipSite(out: string): Promise<void> {
  try {
    console.log(`已打成压缩包 ${await packSite(out)}；解压后打开其中的“${OPENING_PAGE}”。`);
  } catch (error) {
    const reason = writeFault(error, out);
    if (reason === undefined) throw error;
    console.error(
      `${reason}\n  网站已经生成，压缩包没有做成。处理：腾出空间，或者关闭正在使用它的程序，再运行一次。`,
    );
    process.exit(1);
  }
}
