import { endingsInWords } from '#domain/source-formats.ts';
import { DITTO } from '../words/marks.ts';

const IS_DITTO = new RegExp(`^${DITTO}$`, 'u');

/**
 * Every diagnostic of the converter: its permanent code, its severity, what it says and
 * what the editor can do. `error`: this circular is not written; `warning`: it is.
 */
export const CATALOGUE = {
  'seeds/bad-name': {
    severity: 'error',
    message: (name: string) => `文件名“${name}”不能用作网址。`,
    help: '请改名：只能用小写英文字母、数字和短横线“-”（短横线不能在开头或末尾，也不能两个连着），例如 gz-2025-144.txt。',
  },
  'seeds/duplicate-id': {
    severity: 'error',
    message: (others: string) => `有几个文件的编号相同：${others}。`,
    help: '一个编号只能有一个来源文件，请改名或移走多余的文件。',
  },
  'seeds/unknown-format': {
    severity: 'warning',
    message: (ending: string) => `不认识的文件类型“${ending}”，已跳过。`,
    help: `来源文件应为 ${endingsInWords()}；更正文件应为 .yaml，与来源文件同名。`,
  },
  'seeds/unreadable': {
    severity: 'error',
    message: (name: string) => `读不了“${name}”。`,
    help: '请检查它是不是文件、有没有读取权限；已发布的内容没有改动。',
  },
  'seeds/no-file': {
    severity: 'error',
    message: (name: string) => `“${name}”不是文件。`,
    help: '来源目录里只放公文文件；同名的目录、管道、设备请移走。已发布的内容没有改动。',
  },
  'seeds/outside': {
    severity: 'error',
    message: (name: string) => `“${name}”是通到来源目录以外的链接，没有读取。`,
    help: '请放入文件本身：跟着链接走，会把别处的文件公布出去。已发布的内容没有改动。',
  },
  'seeds/reserved-name': {
    severity: 'error',
    message: (name: string) => `文件名“${name}”不能用作网址：这个名字另有用处。`,
    help: '请改名：con、nul、aux、com1 等是 Windows 保留的，index、404、data 等是网站自己用的；加上机关和年份就不会重，例如 gz-2025-144.txt。',
  },
  'seeds/no-original': {
    severity: 'warning',
    message: (name: string) => `识别文本“${name}”没有对应的扫描件。`,
    help: '识别文本要与扫描件同名，例如 gz-2025-144.pdf 与 gz-2025-144.ocr.json；扫描件撤下的，把它也移走。',
  },
  'seeds/no-page-picture': {
    severity: 'warning',
    message: (pages: string) => `没有保存${pages}的图片，来源页上只有文字。`,
    help: '请运行 npm run recognise（后面不写文件名）：补上各页的图片，识别文本不变。',
  },
  'decode/empty-file': {
    severity: 'error',
    message: () => '文件是空的，或者只有空白。',
    help: '请放入公文全文，或者移走这个文件。',
  },
  'decode/too-long': {
    severity: 'error',
    message: (length: string) => `这个文件有 ${length}，没有读。`,
    help: '没有这么长的公文。请只留公文本身，或者分成几个文件。',
  },
  'decode/undecodable': {
    severity: 'error',
    message: (byte: string) => `${byte}既不合 UTF-8，也不合 GB18030。`,
    help: '请用原来的程序打开，另存为 UTF-8 编码的纯文本。',
  },
  'decode/binary-file': {
    severity: 'error',
    message: (byte: string) => `${byte}是控制字符，这不是纯文本文件。`,
    help: '请把公文另存为纯文本（.txt）再放进来。',
  },
  'decode/other-format': {
    severity: 'error',
    message: (format: string) => `这不是纯文本，而是 ${format}。`,
    help: '来源文件的后缀要与内容相符。',
  },
  'decode/unreadable-format': {
    severity: 'error',
    message: (detail: string) => `${detail}。`,
    help: `请先用原来的程序打开看看：打不开的，再要一份；打得开的，另存为其中一种再放进来：${endingsInWords()}。`,
  },
  'decode/doubtful-part': {
    severity: 'warning',
    message: (doubt: string) => `${doubt}。`,
    help: '请对照原件核对；PDF 里整页是图片的、Word 正文里的大图可以识别（npm run recognise），表格可换 Word 或网页格式。',
  },
  'decode/not-recognised': {
    severity: 'error',
    message: (detail: string) => `${detail}。`,
    help: '请运行 npm run recognise -- 这个文件：在本机识别文字，识别文本存成同名的 .ocr.json；原件不动。',
  },
  'decode/unusable-recognised-text': {
    severity: 'error',
    message: (detail: string) => `${detail}。`,
    help: '请改正，或者重新识别：npm run recognise -- 扫描件。在此之前，这件公文不会改写。',
  },
  'decode/doubtful-character': {
    severity: 'warning',
    message: (why: string) => `这里可能认错了字：${why}。`,
    help: '请对照扫描件；有错的在识别文本（.ocr.json）那一行写 corrected，没错的写 "looked": true。全部校对以后，在更正文件里写 proofread。',
  },
  'normalise/set-aside': {
    severity: 'warning',
    message: (reason: string) => `这些字没有进正文：${reason}。`,
    help: '请对照原件核对；确是正文的，请换一种格式（例如纯文本）再放入。',
  },
  'normalise/repeated-line': {
    severity: 'warning',
    message: () => '这一行几次出现在句子中间，像是页眉，但看不出哪里换页，已当作正文保留。',
    help: '请在页面上核对；是页眉的，可换带页码的文本或者 Word、PDF 原件再放入。',
  },
  'side-file/invalid': {
    severity: 'error',
    message: (detail: string) => `更正文件有误：${detail}。`,
    help: '请对照 seeds/README.md 里的写法改正。',
  },
  'side-file/unknown-measure': {
    severity: 'error',
    message: (key: string) => `更正文件提到的任务“${key}”在公文里没有。`,
    help: '任务和问答的编号就是网址的最后一段，例如 14、2-3、q1。',
  },
  'side-file/unknown-place': {
    severity: 'error',
    message: (detail: string) => `公文里没有${detail}。`,
    help: '地方照提示和“来源”页上的写法写，例如 L14、p3/L2、¶12、T2R3C1；后面可加冒号和第几个字，例如 L14:21。',
  },
  'side-file/moved': {
    severity: 'error',
    message: (detail: string) => `更正所说的地方，文字变了：${detail}。`,
    help: '请核对来源文件：文字挪了地方的，把 at 改成新的地方；这一处已经没有了的，删去这一项。',
  },
  'side-file/contradiction': {
    severity: 'error',
    message: (detail: string) => `更正文件里有两项说的是同一处：${detail}。`,
    help: '同一处只能说一次，请留下对的一项。',
  },
  'side-file/without-effect': {
    severity: 'error',
    message: (detail: string) => `这一项做不到：${detail}。`,
    help: '请改正或删去这一项；它牵涉的前后几段，可能也要一起说明。',
  },
  'side-file/not-needed': {
    severity: 'warning',
    message: (detail: string) => `${detail}，程序现在自己就读对了。`,
    help: '可以删去这一项；留着也不影响结果。',
  },
  'side-file/unknown-topic': {
    severity: 'warning',
    message: (name: string) => `主题“${name}”没有登记，没有采用。`,
    help: '请写 registry/topics.yaml 里的 id 或名称；要用新的主题，请先在那里登记。',
  },
  'side-file/no-circular': {
    severity: 'warning',
    message: (name: string) => `更正文件“${name}”没有对应的公文。`,
    help: '更正文件要与来源文件同名，例如 gz-2025-144.txt 与 gz-2025-144.yaml。',
  },
  'registry/invalid': {
    severity: 'error',
    message: (detail: string) => `登记文件有误：${detail}。`,
    help: '请对照 seeds/README.md 里的写法改正；在此之前，任何公文都不会改写。',
  },
  'registry/no-archive': {
    severity: 'warning',
    message: () => '没有 archive.yaml，不知道这个档案叫什么，还不能生成网站。',
    help: '请写好 registry/archive.yaml：name、owner、description、contact、footer 各占一行，写法见 seeds/README.md。',
  },
  'registry/unknown-issuer': {
    severity: 'warning',
    message: (id: string) => `departments.yaml 里的机关“${id}”没有登记，也没有一件公文由它发出。`,
    help: '请写 issuers.yaml 里的 id；没有登记的机关，写网址里部门名之前的那一段。',
  },
  'registry/unknown-pair': {
    severity: 'warning',
    message: (name: string) => `lineage.yaml 提到的“${name}”在档案里没有。`,
    help: '公文写它的文件名，例如 gz-2025-144；任务写 公文/编号，例如 gz-2025-144/14。',
  },
  'parse/missing-title': {
    severity: 'warning',
    message: (made: string) => `没有找到标题，暂以“${made}”为题。`,
    help: '请在更正文件里写 title: 公文标题。',
  },
  'parse/missing-issuer': {
    severity: 'warning',
    message: () => '没有找到发文机关：文末没有署名，文头和标题里也看不出来。',
    help: '请核对原文，在更正文件里写 issuer: 发文机关；原文没有写明的，不必处理。',
  },
  'parse/missing-date': {
    severity: 'warning',
    message: () => '没有找到成文日期：署名下面、标题下面和版记里都没有。',
    help: '请核对原文，在更正文件里写 date: 年-月-日；原文没有写明的，不必处理。',
  },
  'parse/number-repeated': {
    severity: 'warning',
    message: (label: string) => `编号“${label}”重复出现。`,
    help: '请核对原文；如果原文就是这样，不必处理，各条的网址仍不相同。',
  },
  'parse/number-skipped': {
    severity: 'warning',
    message: (detail: string) => `编号不连续：${detail}。`,
    help: '请核对原文是否缺漏；如果原文就是这样，不必处理。',
  },
  'parse/number-within-cell': {
    severity: 'warning',
    message: (detail: string) => `${detail}，已作为那一项的内容，没有单独成项。`,
    help: '请核对原文；确是两条的，请在文件里把它们分成两行再放进来。',
  },
  'parse/unclassified-text': {
    severity: 'warning',
    message: () => '这段文字没有认出是什么，已照原样保留在页面上。',
    help: '请在页面上核对这一段；文字没有丢失。',
  },
  'parse/beside-text': {
    severity: 'warning',
    message: (more: string) => `网页把这几个字放在正文之外，可能是网站的字，仍当作正文保留${more}。`,
    help: '请对照原网页核对；是网站的字的，请在网页里复制正文，另存为纯文本再放入。',
  },
  'parse/table-as-it-stands': {
    severity: 'warning',
    message: (why: string) => `${why}，已照原样保留为表格。`,
    help: '如果不是任务分解表，不必处理；如果是，请核对表头的写法，各行没有拆成任务；正文里另有任务的，可以说明从这张表起是附件，各行就拆成附件的任务。',
  },
  'parse/undecided-cell': {
    severity: 'warning',
    message: (words: string) =>
      `表格这一格“${words}”不能确定属于哪一栏、由谁负责：栏目没有说清，或者格里写的不像部门名称。`,
    help: '请对照原文核对这一条的责任部门和时限；文字没有丢失，不能确定的没有算作部门，或者没有算作牵头、配合。',
  },
  'parse/row-left-out': {
    severity: 'warning',
    message: (row: string) =>
      `表格的这一行没有成为一条任务，部门也没有列出，只照原样留在表里。这一行写着${row}，不能断定它是上面那条任务的一部分，还是另一条任务。`,
    help: '请对照原件：是上面那条的一部分，在工作台上把这一行改成“接上一条”（更正文件里写 row: 接上一条）；是另一条，改成“任务”。',
  },
  'parse/too-many-numbers': {
    severity: 'warning',
    message: (count: string) => `全文有 ${count} 个编号，公文没有这么多条；已照段落整篇保留，没有拆成任务。`,
    help: '如果是清单或数据表，不必处理；如果是许多件公文合在一起，请分成几个文件再放进来。',
  },
  'parse/paragraphs-untold': {
    severity: 'warning',
    message: (count: string) =>
      `这一段有 ${count} 个字，全文没有认出编号和小标题：文件里没有分段，原文怎样分段看不出来，已照一段保留。`,
    help: '请对照原件；有分段的 Word、网页或 PDF，请换用。原文就是一段的，不必处理。',
  },
  'parse/doubtful-department': {
    severity: 'warning',
    message: (name: string) =>
      IS_DITTO.test(name)
        ? `这里只写着“${name}”，没有写出部门的名称，没有列为责任部门。`
        : `“${name}”不能断定是一个部门的名称：里面有“牵头”“配合”一类的字或分隔号，或者写的是时间、像是人名。`,
    help: '请核对责任部门；确有出入的，可在 registry/departments.yaml 里把它并到正确的部门。',
  },
  'parse/doubtful-bracket': {
    severity: 'warning',
    message: (words: string) => `“${words}”里像是责任部门，但不能断定它说的是整条任务，没有列为责任部门。`,
    help: '请核对原文；只说其中一部分、或者只是解释的，不必处理。',
  },
  'parse/several-assignments': {
    severity: 'warning',
    message: (words: string) =>
      `“${words}”和同一条里另一处写的责任部门或时限不一样；责任部门是几处合起来的，不一样的时限没有列出。`,
    help: '请对照原文，看各部门负责的是其中哪一部分。',
  },
  'parse/unplaced-department': {
    severity: 'warning',
    message: (words: string) => `“${words}”写明了由谁负责，但没有认出它说的是哪一条，没有列为责任部门。`,
    help: '请核对任务的编号是否认出；原文没有分条的，不必处理。',
  },
  'parse/inferred-field': {
    severity: 'warning',
    message: (detail: string) => `${detail}，是推断的。`,
    help: '请核对；如有出入，请在更正文件里写明。',
  },
  'parse/other-reading': {
    severity: 'warning',
    message: (detail: string) => `${detail}。`,
    help: '请对照原文核对；读得不对的，请在更正文件里写明；读对了的，不必处理。',
  },
  'parse/unusable-date': {
    severity: 'warning',
    message: (detail: string) => `日期${detail}，没有采用。`,
    help: '请核对原文；成文日期可在更正文件里写 date: 年-月-日。',
  },
  'link/unresolved-reference': {
    severity: 'warning',
    message: (words: string) => `没有找到“${words}”所指的地方，已照原样保留，不加链接。`,
    help: '请核对原文；附件没有一并收入时，请补收附件；如果原文就是这样，不必处理。',
  },
  'convert/fault': {
    severity: 'error',
    message: (detail: string) => `程序在这件公文上出错：${detail}。`,
    help: '其余公文不受影响；请把这件公文交给维护人员。',
  },
  'emit/invalid-head': {
    severity: 'error',
    message: (detail: string) => `转换结果不合格式：${detail}。`,
    help: '这是程序的缺陷，请把这件公文交给维护人员。',
  },
} as const satisfies Record<
  string,
  { severity: 'error' | 'warning'; message: (detail: string) => string; help: string }
>;

export type DiagnosticCode = keyof typeof CATALOGUE;
