import { splitAtSpace } from '../without-space.ts';
import { TITLE_WORD } from './documents.ts';
import {
  BUTTON,
  CLOSES,
  ENTRANCE,
  EXPLAINS,
  LAW_DATABASE,
  LONG_BUTTON,
  OPENS,
  OWNER,
  POSITION,
  REGISTERED,
  RELATED,
  STEP,
  TURNING,
  UNFILLED,
  VOICE,
} from './site-controls.ts';
import { PAGE_FIELD } from './site-fields.ts';

const SIZES = `(?:${OPENS}?\\s*(?:特?大|中|小|默认|A)\\s*${CLOSES}?\\s*)`;
const NETWORK = '(?:微信|微博|新浪微博|QQ(?:空间|好友)?|朋友圈|腾讯微博|人人网|豆瓣|空间)';

/** Whole lines that a site puts around a text, wherever they stand: no circular says such things. */
const CONTROL_LINES: readonly RegExp[] = [
  // Font size, printing, sharing, closing.
  new RegExp(
    `^${OPENS}?\\s*(?:选择|正文)?(?:字体|字号|字体大小)\\s*[:：]?\\s*${OPENS}?\\s*${SIZES}{2,4}${CLOSES}?(?:\\s*${OPENS}?\\s*(?:打印|关闭|收藏|分享).{0,12})?$`,
    'u',
  ),
  /^[【[]?(?:字体|字号|字体大小)\s*[:：]$/u,
  /^(?:A[⁺⁻+＋-]?\s*(?:特?大|中|小)\s*){2,4}$/u,
  /^A(?:[a⁺⁻+＋-]|\s?[+-])$/u,
  new RegExp(`^(?:${OPENS}\\s*(?:特?大|中|小)\\s*${CLOSES}\\s*){2,4}$`, 'u'),
  /^(?:视力保护色|保护视力色)\s*[:：]?$/u,
  new RegExp(
    `^(?:${OPENS}\\s*(?:${BUTTON}|${TURNING}|我要[评纠].)[:：]?\\s*${CLOSES}\\s*){1,6}(?:分享(?:到|至)?\\s*[:：]?(?:\\s*${NETWORK}){0,8})?$`,
    'iu',
  ),
  new RegExp(`^(?:${LONG_BUTTON})$`, 'iu'),
  // Several of them whose spaces a page left to its looks: 回到顶部分享.
  new RegExp(`^(?:${BUTTON}|${TURNING}){2,6}$`, 'u'),
  /^(?=.*[×✕✖╳+＋])[×✕✖╳+＋\-－−–]{3,6}$/u,
  /^打印(?:时间|日期)\s*[:：].{0,40}$/u,
  new RegExp(
    `^分享(?:到|至)?\\s*[:：]?(?:\\s*${NETWORK}){0,8}(?:\\s*${OPENS}?${BUTTON}${CLOSES}?){0,4}(?<!^分享)$`,
    'u',
  ),
  // The same several times on one line, each in brackets of its own.
  new RegExp(
    `^(?:${OPENS}\\s*(?:打印|关闭|返回|回到|收藏|分享|下载|纠错|顶部|TOP)[^】\\]）)>＞]{0,6}${CLOSES}\\s*){1,6}$`,
    'u',
  ),
  // Buttons that are drawn as one sign: close, enlarge, shrink, turn, go up.
  /^[×✕✖╳+＋\-－−–↺↻⟲⟳⤢⇧⇪↑↓▲▼△▽◀▶«»‹›<>＜＞☰≡⋮]{1,2}$/u,
  // What a site offers beside its text.
  /^点击查看(?:政策|文件|相关|图文|原文|音频|视频)(?:解读)?(?:\s?[:：].{0,120})?$/u,
  /^点击(?:播报|收听|朗读)(?:本文|全文)?(?:[，,]\s?约\s?\d{1,3}\s?分钟)?$/u,
  /^(?:预览时标签不可点|文章属性|您访问的链接即将离开.{0,40}|猜你喜欢|大家都在看|为您推荐|友情链接)\s*[:：]?$/u,
  new RegExp(`^${RELATED}\\s*[:：]?$`, 'u'),
  /^扫一扫[，,]?\s?(?:(?:在|用)?(?:手机|微信|移动端)(?:上|端)?(?:打开|阅读|浏览|查看|观看|扫描|分享)[^。；：:]{0,12}|分享(?:到)?(?:微信|朋友圈|本页|文章).{0,10})$/u,
  /^(?:手机|微信)扫一扫[，,]?\s?(?:打开|阅读|浏览|查看|观看|分享)(?:当前|此|本)?(?:页面?|文章|好友|朋友圈)?$/u,
  /^(?:扫码|长按(?:识别)?)(?:关注|二维码关注|识别二维码)\p{Script=Han}{0,20}$/u,
  /^(?:(?:欢迎)?关注|扫码关注|长按(?:识别)?)(?:[·•・:：\s].{1,24}|我们|微信公众号|官方微信|公众号)$/u,
  // Sizes of letters beside a button.
  new RegExp(
    `^(?:(?:${OPENS}?${BUTTON}${CLOSES}?\\s*){1,4}${SIZES}{2,4}|${SIZES}{2,4}(?:${OPENS}?${BUTTON}${CLOSES}?\\s*){1,4})$`,
    'u',
  ),
  /^(?:Skip to (?:main )?content|跳(?:转)?[到至](?:主要)?(?:内容|正文)(?:区域?)?)$/iu,
  // Turning pages.
  new RegExp(`^${TURNING}$`, 'u'),
  /^(?:[上下]一|前一|后一)[篇条](?:\s*[:：]|\s).{0,100}$/u,
  /^(?=.*(?:上一页|下一页))(?:上一页|下一页|首页|尾页|\d{1,3}|\s|[|｜]){2,}$/u,
  // Where one is.
  new RegExp(`^${POSITION}\\s*[:：](?=.{0,120}$)(?:\\s?[·・]?\\s?(?:网站)?首\\s?页|.{0,30}?${STEP})`, 'u'),
  new RegExp(`^(?:${POSITION}\\s*${STEP}\\s*)?首\\s?页\\s*${STEP}[^。]{1,120}$`, 'u'),
  /^\p{Script=Han}{2,12}\s?(?:>>|＞＞|»)\s?\p{Script=Han}{2,12}\s?(?:>>|＞＞|»).{0,80}$/u,
  /^(?:热门站点|合作网站|友情链接)\s*[|｜:：].{1,120}$/u,
  // What a site says of all its texts.
  /^(?:免责|版权)声明\s?[:：].{0,80}(?:仅供参考|不代表|不承担|以(?:正式|原)(?:文件|文)为准|请注明|及时联系|如有侵权).{0,60}$/u,
  // How often a page was read.
  /^(?:本(?:页面?|站|文))?已?(?:浏览|点击|阅读|访问)(?:次数|总?量|数|率|统计)?\s?(?:[:：]\s?[\d,.–-]*\s?次?|[（(]\d{1,9}[)）])$/u,
  /^(?:您|你)是(?:本[站页])?第?\s?[\d,-]{1,12}\s?位(?:访问者|访客|浏览者|读者)[。！]?$/u,
  new RegExp(
    `^${OPENS}?(?:责任|本文|网络)编辑\\s*[:：]\\s?\\p{Script=Han}{2,4}(?:[\\s、]\\p{Script=Han}{2,4}){0,2}${CLOSES}?$`,
    'u',
  ),
  // Of collections of laws.
  /^【(?:正文|题注|全文)】$/u,
  /^北大法宝\s?【法宝引证码】\s?CLI[.\d\w()（）]{1,24}$/u,
  /^法宝(?:联想|快讯|提示|视频)\s?[:：]?$/u,
  // What they say of all their texts, in words that a sentence of their own ends.
  /^(?:©?北大法宝.{0,120})?北大法宝为您提供丰富的参考资料.{0,80}$/u,
  /^\*?\s?注\s?[:：]\s?本文格式遵循《[^》]{4,60}电子文件格式规范[^》]{0,12}》标准。?$/u,
  /^版权声明\s?[:：]\s?所有资料均为.{0,80}归原作者所有。?$/u,
  /^如本站内容有侵犯您的合法权益.{0,60}$/u,
  /^不分页显示\s*总共\s?\d{1,4}\s?页[\s\d[\]]{0,60}(?:下一页)?$/u,
  new RegExp(`^下载地址\\s?[:：]\\s?(?:${LONG_BUTTON}|点击下载)$`, 'u'),
  // Of lexicons.
  /^百科全书收录\d{1,12}条.{0,80}百科全书。?$/u,
  /^©?北大法宝\s?[:：（(].{0,100}(?:法律信息|产品和服务|法律软件).{0,60}$/u,
  // Of sites where people ask and answer.
  /^(?:如题所述|第\d{1,3}个回答\s*\d{4}-\d{1,2}-\d{1,2}|(?:相似|其他|更多)回答|大家正在搜)$/u,
  /^您好[，,！!]?\s?欢迎(?:来到|访问|光临)[\p{Script=Han}“”\s]{2,20}[！!]?$/u,
  // Of accounts that send texts to phones.
  /^(?:收录于(?:合集|话题)?.{0,20}|(?:继续|向[上下])滑动看下一个|轻触阅读原文|微信扫一扫|(?:微信扫一扫)?关注该公众号|写留言|精选留言|喜欢此内容的人还喜欢|.{0,6}[“"]在看[”"].{0,16})$/u,
  /^以下文章来源于\s?.{1,30}?\s?[，,]\s?作者.{1,20}$/u,
  /^(?:视频)?(?:小程序)?赞\s?[，,]\s?轻点两下取消赞.{0,20}$/u,
  /^(?:在小说阅读器(?:读本章|中沉浸阅读)|轻触查看原文|作者提示\s?[:：]\s?个人观点[，,]\s?仅供参考)$/u,
  new RegExp(`^${UNFILLED}$`, 'u'),
];

/** Who made a page: persons and offices behind a label of the trade. */
const MAKERS =
  '(?:(?:来源|作者|记者|通讯员|编辑|责编|主编|校对|排版|监制|供稿|制作|撰稿|撰文|美编|审核|审校|文字|图片|摄影|摄像|文|图)(?:人|单位)?|(?:[初复终]审|[一二三]审)(?!\\s?[:：/|｜丨┃]\\s?\\p{Script=Han}{0,16}法院))';
/** Who does what, said by a text. */
const NO_DUTY = '(?!\\p{Script=Han}{0,14}(?:负责|由))';
const MADE_BY = `${MAKERS}\\s?[:：/|｜丨┃]\\s?${NO_DUTY}[\\p{Script=Han}A-Za-z]{2,14}(?:[、\\s]\\p{Script=Han}{2,4}){0,3}`;

/** Lines that a site puts above a text and below it; in its midst they may be a heading of the text, or a sentence. */
const CHROME_LINES: readonly RegExp[] = [
  new RegExp(`^(?:${OPENS}?\\s*${BUTTON}\\s*${CLOSES}?\\s*){1,6}$`, 'u'),
  new RegExp(`^(?:(?:${VOICE})\\s*[:：]?\\s*){1,4}$`, 'u'),
  /^分享(?:(?:到|至|给)\s*[:：]?.{0,30}|\s*[:：].{0,30}|\s+.{0,30})$/u,
  /^扫一扫[^。；：]{0,20}$/u,
  /^(?:(?:用|打开)?微信)?(?:扫|扫描)(?:上方|下方)?(?:二维码|码)[^。；：]{0,20}$/u,
  /^(?:用|打开)?微信(?:扫一扫|扫描)[^。；]{0,20}$/u,
  new RegExp(`^(?:${EXPLAINS}|解读链接)\\s*(?:[:：][^。；]{0,80})?$`, 'iu'),
  new RegExp(`^【${EXPLAINS}】[^。；]{0,160}$`, 'iu'),
  // An explanation of a document by its name: 《…的通知》政策解读 2031-12-16.
  new RegExp(
    `^(?:关于)?《[^。；]{4,100}》(?:的)?(?:${EXPLAINS}|解读|起草说明)(?:之[一二三四五六])?(?:\\s*[（(]?\\d{4}-\\d{1,2}-\\d{1,2}[)）]?)?$`,
    'iu',
  ),
  /^(?:(?:相关|关联)(?:附件|文件|政策|内容|信息|解读|稿件|文章|链接)|附件下载|智能(?:问答|客服)|热点文章|热门(?:推荐|关键词)|推荐阅读|延伸阅读|热点新闻|图片新闻|最新(?:资讯|新闻|文章|公告|动态)|(?:新闻|文章|信息|内容)推荐|政策原文|文件原文|原文链接|解读材料|免责声明|正文|基本信息|评价本文|没有了|TOP|收起|展开|人划线)\s*(?:[:：]|[>＞»]{1,2})?$/u,
  // Marks of what kind of page it is, and of where: 政策解读政策原文某某.
  /^(?:政策解读|政策原文|政策文件|政策问答|政策图解|图文解读|相关政策){2,4}[^。；]{0,12}$/u,
  // A row of a site's menu, the last entry of which may be any: 服务 互动 美丽某某.
  /^(?=.{5,60}$)(?:(?:首页|[省市县区]政府|要闻|政策|服务|互动|数据|公开|资讯|新闻|动态|机构|政务|专题|办事)\s+){2,8}\p{Script=Han}{2,6}$/u,
  // Rows of links to other sites: 国家部委网站 各省区市政府网站.
  /^(?=.{8,80}$)(?:\p{Script=Han}{2,10}网站群?[\s|｜]*){2,8}$/u,
  // Accounts: 某某发布微博.
  /^\p{Script=Han}{2,12}(?:发布|政府|法院|检察|政务|司法|官方)(?:官方)?(?:微博|微信|抖音|微信公众号|公众号|客户端|头条号|二维码)$/u,
  // The line above a site's head.
  new RegExp(
    `^(?:(?:(?:网站)?首页|${ENTRANCE}|English|微博|微信|客户端|本?网站(?:已?支持)?IPv6|IPv6|搜索|(?:设为|加入|添加)(?:首页|收藏夹?)|联系我们|网站地图|网站声明|隐私(?:声明|保护)|使用帮助|关于我们|内容纠错|网站建议|法律声明|网站声明|版权声明|广告服务|建网须知|站长统计|论坛|博客|招聘)\\s*[|｜·/\\s]?\\s*){1,12}$`,
    'iu',
  ),
  /^请输入(?:关键[字词]|搜索内容|您?要(?:搜索|查找|查询)的(?:内容|信息|关键[字词])|检索词).{0,10}$/u,
  /^(?:今天是|现在时间是?|当前时间)\s?[:：]?\s?(?:\d{4}年\d{1,2}月\d{1,2}日)?\s?(?:星期[一二三四五六日天])?.{0,20}$/u,
  /^欢迎(?:您)?(?:访问|光临|来到|进入)[^。；]{2,30}(?:网|网站|门户|平台)[！!]?$/u,
  /^(?:在看|点赞|写评论|(?:非常|基本|不)?满意)$/u,
  new RegExp(`^${OPENS}?\\s*(?:更多|MORE)\\s*${CLOSES}?\\s*(?:>{1,2}|＞{1,2}|»|…|\\.{3})?$`, 'iu'),
  /^(?:本文|原文|文章|网页)?(?:链接|网址|地址)\s?[:：]\s?https?:\/\/\S{1,150}$/u,
  new RegExp(`^(?:${NETWORK}\\s*){2,8}$`, 'u'),
  /^[^。；]{0,12}(?:点个?(?:赞|在看)|转发|分享)(?:吧|哦|一下)[！!]?$/u,
  /^解读\s?[:：]\s?《[^。；]{4,100}$/u,
  new RegExp(
    `^[【[]\\s*(?:信息时间|${PAGE_FIELD})\\s*[:：][^。；】]{0,80}[】\\]](?:\\s*[【[][^】\\]]{1,6}[】\\]]){0,4}$`,
    'u',
  ),
  // Accounts to follow.
  /^[^。；：]{0,16}关注[“"「]?[^。；：]{1,20}[”"」]?(?:微信)?(?:公众号|官微|官方微信|视频号|抖音号)$/u,
  /^请?(?:使用|用|打开)?微信扫一扫[^。；：]{0,16}$/u,
  /^(?:特别)?声明\s?[:：][^。；]{0,60}(?:本(?:网)?站|转载|版权)[^。；]{0,60}。?$/u,
  /^\p{Script=Han}{2,8}网首页$/u,
  // Where one is.
  new RegExp(`^(?:您|你|当前|现在|所在)${POSITION}\\s*[:：].{0,120}$`, 'u'),
  new RegExp(`^${POSITION}\\s*[:：]$`, 'u'),
  /^首\s?页\s*(?:-|—|\/).{1,120}$/u,
  // Of collections of laws and of lexicons.
  new RegExp(`^[—-]{1,3}\\s?${LAW_DATABASE}\\s?[—-]{1,3}$`, 'u'),
  new RegExp(
    `^${LAW_DATABASE}\\s?[（(]?\\s?(?:https?://)?(?:[a-z\\d-]{1,30}\\.){1,3}[a-z]{2,4}/?\\s?[）)]?$`,
    'u',
  ),
  new RegExp(`^本(?:文件?|法规|资料|文档)由${LAW_DATABASE}(?:下载|提供|整理|收集)$`, 'u'),
  /^(?:本篇引用的(?:法规|案例)|引用本篇的(?:法规|案例|论文|期刊))$/u,
  /^请?(?:使用|用)手机扫描二维码[^。；：]{0,12}$/u,
  /^阅读\s\d{1,9}(?:[wW万]\+?)?$/u,
  /^微信扫一扫可打开此内容[，,]?(?:使用完整服务)?$/u,
  /^法宝快讯\s?[:：].{0,100}$/u,
  /^法宝\s?V\d.{0,30}[？?]$/u,
  /^随便看$/u,
  /^(?:文章|本文)?标签\s?[:：](?!.*。).{0,60}$/u,
  /^下载地址\s?[:：]$/u,
  // What a site says of its own page, not of the document.
  new RegExp(`^${PAGE_FIELD}\\s*[:：](?!.*。).{0,120}$`, 'u'),
  /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:来源|作者|浏览|点击|阅读|发布(?:时间|人|者|机构|部门))[^。]{0,80}$/u,
  new RegExp(
    `^(?:时间|日期)\\s*[:：]\\s*\\d{4}\\D\\d{1,2}\\D\\d{1,2}日?(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s*${PAGE_FIELD}\\s*[:：](?!.*。).{0,100}$`,
    'u',
  ),
  // Who put it up, and when: 系统管理员 2031-11-20 13:20:15; of an account: 原创 某某法院 2031-11-20.
  /^(?:[\p{Script=Han}A-Za-z]{2,8}\s*)?\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s*\d{1,2}:\d{2}(?::\d{2})?$/u,
  /^原创(?:\s+[\p{Script=Han}A-Za-z]{2,12}){0,3}(?:\s+\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?(?:\s*\d{1,2}:\d{2})?)?(?:\s+发表于.{2,6})?$/u,
  /^[（(]?(?:责任|本文|网络)?编辑\s*[:：][^）)。]{1,20}[)）]?$/u,
  new RegExp(`^[（(]?(?:${MADE_BY}[\\s，,；;|｜/]{0,3}){1,5}[)）]?$`, 'u'),
  // Foot.
  /^(?:(?:如需)?转载|转载此文(?:章)?|转载请|未经许可)[^。；]{0,16}(?:注明|联系|授权|转载)[^。；]{0,24}$/u,
  /^(?:本(?:网)?站)?(?:推荐|建议)(?:您)?(?:使用)?[^。；]{0,20}(?:IE|Chrome|谷歌|火狐|浏览器|分辨率|\d{3,4}\s?[×*xX]\s?\d{3,4})[^。；]{0,40}$/u,
  new RegExp(`^(?:${OWNER}|[^，。]{0,20}${REGISTERED}).{0,120}$`, 'iu'),
];

/** The same near the beginning alone: further down they may be a count, or a time, of the text. */
const LINES_AT_A_TITLE: readonly RegExp[] = [
  // Where one is, without the first step. What is quoted in Markdown begins with one such mark as well, and says something.
  /^(?:>>|＞{1,2}|»|›)\s*\p{Script=Han}[^。，；：:》）〕｜|]{0,80}$/u,
  new RegExp(`^>\\s*\\p{Script=Han}{1,20}\\s?${STEP}[^。，；：:》）〕｜|]{1,80}$`, 'u'),
  // Whose collection it is, and where in it: 法律法规库 > 司法文件 > 正文.
  new RegExp(`^${LAW_DATABASE}$`, 'u'),
  new RegExp(
    `^\\p{Script=Han}{2,12}\\s?${STEP}\\s?\\p{Script=Han}{2,20}\\s?${STEP}\\s?(?:正文|详情|法规浏览)$`,
    'u',
  ),
  // The name of a site, and where in it: 某某新闻网>河东>要闻.
  new RegExp(`^\\p{Script=Han}{2,16}[网站]\\s?(?:${STEP}\\s?\\p{Script=Han}{2,12}\\s?){2,5}$`, 'u'),
  // Sizes of letters, behind the day of the page or alone.
  new RegExp(
    `^(?:(?:(?:发布)?(?:时间|日期)\\s?[:：]\\s?)?\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s)?${OPENS}?\\s?${SIZES}{2,4}${CLOSES}?(?:\\s*${OPENS}?${BUTTON}${CLOSES}?){0,4}$`,
    'u',
  ),
  // Of accounts: 河东法院 2031-03-05 10:00 发表于河东.
  /^(?:原创\s)?(?:[\p{Script=Han}A-Za-z]{2,16}\s){0,2}\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?(?:\s\d{1,2}:\d{2})?\s发表于\s?\p{Script=Han}{2,6}$/u,
  // How many have seen it: 166人看过.
  /^(?:已有|共有?)?\s*[\d,.]{1,12}\s*[万wW]?\+?\s*(?:人|次)\s*(?:已?看过|看了|浏览|阅读|已读|读过|点击|访问|围观)(?:过)?$/u,
  // A count that the page has not filled in, apart from its label: -次.
  /^[-–—]\s?次$/u,
  // Whose page it is: 某某政府网.
  /^(?:\p{Script=Han}{2,8}(?:政府|新闻|日报|晚报|法院|检察|人大|财经|经济)网|(?:人民|新华|央视|中新|法治|正义|光明|中国)网)$/u,
  // What kind of page it is: 信息详情.
  /^\p{Script=Han}{0,8}(?:信息|新闻|文章|公告|通知|内容|政策|文件)(?:详情|正文)$/u,
  // The day first: 29.12.2031 13:12.
  /^\d{1,2}([-/.])\d{1,2}\1\d{4}\s*\d{1,2}:\d{2}(?::\d{2})?$/u,
];

/** Files to download: 附件下载：行动方案.doc. */
const DOWNLOAD =
  /^[【[]?(?:附件(?:\d{1,2}(?:[-－—–~～至、]\d{1,2})?)?|文件|全文|相关附件|文档)下载[】\]]?\s?[:：]?\s?[^。；]{0,80}\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar)$/iu;
/** Whether a line offers files beside the text. */
export const isDownload = (text: string): boolean => isOneOf([DOWNLOAD], bare(text));

/** Before each of the things that a site says of its page. */
const BULLET = /^(?:[•·∙◦]\s?|[-–]\s)/u;

/** Controls that stand side by side on a line: 【打印】【字体：大 中 小】分享到：微信 */
const CONTROL = new RegExp(
  `${OPENS}\\s*(?:${BUTTON}|${TURNING})\\s*${CLOSES}|${OPENS}?\\s*(?:字体|字号)(?:大小)?\\s*[:：]?\\s*${OPENS}?\\s*${SIZES}{2,4}${CLOSES}{0,2}|分享(?:到|至)\\s*[:：]?(?:\\s*${NETWORK})*|(?:${LONG_BUTTON})|(?:浏览|点击|阅读|访问)(?:次数|量|数)\\s?[:：]\\s?\\d*\\s?次?`,
  'giu',
);
const SEPARATORS = /^[|｜·/\s]*$/u;
/** Words of which one stands in each of them: most lines have none, and need not be taken apart. */
const OF_CONTROL =
  /打印|关闭|返回|分享|字[体号]|收藏|下载|全屏|纠错|导出|顶部|[上下]一[页篇条]|[首尾末]页|保存|设为|复制|展开|阅读|查看|浏览|点击|访问/u;
function isRowOfControls(line: string): boolean {
  return OF_CONTROL.test(line) && SEPARATORS.test(line.replace(CONTROL, ''));
}

/** What a page says of itself to those who hold a telephone. */
const SCAN = '扫一扫[，,]?\\s?(?:在|用)?手机(?:上|端)?(?:打开|阅读|浏览|查看)';
const THIS_PAGE = '(?:当前页|更方便|本页|此页)';
const CONTROLS_AT_END = `(?:(?:${CONTROL.source}|${OPENS}?责任编辑\\s*[:：]\\s?\\p{Script=Han}{2,3}${CLOSES}?|${SCAN}${THIS_PAGE}?|返回顶部|字[号体](?=\\s*$))[\\s|｜]*){1,8}$`;
/** What a page has behind its last sentence where its lines are lost: …。责任编辑：王某 打印本页 */
const AT_END = new RegExp(`(?<=(?:[。！；日”」）)…]|日\\s?印发)\\s*)${CONTROLS_AT_END}`, 'iu');
/** Behind the name of the last annex of a list, which ends as such names do. */
const BEHIND_ANNEX = new RegExp(`(?<=(?:${TITLE_WORD}|[表单册图书])\\s*)${CONTROLS_AT_END}`, 'iu');
const ANNEX_LIST = /附\s?件\s?[:：][^。：:]*$/u;
/** Words that no annex is called by end the list below a day, whatever its last name ends with. */
const SCAN_AT_END = new RegExp(`${SCAN}${THIS_PAGE}$`, 'u');
const LIST_BELOW_DAY = /日\s?附\s?件\s?[:：][^。：:]*$/u;
/** Characters at the end of a line in which they stand, and in which a list of annexes stands before them. */
const END = 120;
const LIST_AND_END = 400;
/** Where a page's controls at the end of a text's last line begin; \`undefined\` where none stand there. */
export function controlsAtEnd(text: string): number | undefined {
  const from = Math.max(0, text.length - END);
  const end = text.slice(from);
  const at = AT_END.exec(end)?.index;
  if (at !== undefined) return from + at;
  const follows = (control: RegExp, list: RegExp): number | undefined => {
    const behind = control.exec(end)?.index;
    return behind !== undefined && list.test(text.slice(-LIST_AND_END, from + behind))
      ? from + behind
      : undefined;
  };
  return follows(BEHIND_ANNEX, ANNEX_LIST) ?? follows(SCAN_AT_END, LIST_BELOW_DAY);
}

/** Whether a line of a page is no text by its words alone, wherever it stands. */
export function isControlLine(text: string): boolean {
  const line = bare(text);
  return isOneOf(CONTROLS, line) || (isShort(line) && isRowOfControls(line));
}

/** Whether a line above or below the text of a page is none of it by its words. */
export const isChromeLine = (text: string): boolean => isControlLine(text) || isOneOf(AROUND, bare(text));

/** Whether a line near the beginning of a page says something of the page. */
export const isChromeAtTitle = (text: string): boolean => isOneOf(LINES_AT_A_TITLE, bare(text));

/** The patterns as few: each costs time by itself on every line. */
function together(patterns: readonly RegExp[]): readonly RegExp[] {
  return [...Map.groupBy(patterns, ({ flags }) => flags)].map(
    ([flags, same]) => new RegExp(same.map(({ source }) => `(?:${source})`).join('|'), flags),
  );
}
const CONTROLS = together(CONTROL_LINES);
const AROUND = together(CHROME_LINES);

/** A line with a space for all white space, without the bullet before it. */
const bare = (text: string): string =>
  text.length < LONGEST ? splitAtSpace(text).join(' ').replace(BULLET, '') : text;
const LONGEST = 200;
const isShort = (line: string): boolean => line.length > 0 && line.length < LONGEST;

const isOneOf = (patterns: readonly RegExp[], line: string): boolean =>
  isShort(line) && patterns.some((pattern) => pattern.test(line));
