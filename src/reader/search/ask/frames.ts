import { type Lexicon, lexicon } from './parts.ts';

/** Words of which questions and sentences are built, and which say nothing of what they ask for. */
const FRAMES =
  '能不能 可不可以 有没有 是不是 会不会 要不要 该不该 行不行 好不好 用不用 需不需要 算不算 能否 可否 是否 有无 怎么 怎么办 怎么样 怎么才能 怎么做 怎么弄 怎样 怎样才能 如何 如何才能 咋 咋办 咋样 为什么 为啥 为何 什么 什么样 什么时候 什么是 是什么 啥 哪些 哪里 哪儿 哪个 哪种 哪几个 多少 几个 请问 想问 想知道 我想 我要 想要 需要 应该 应当 可以 可能 能够 必须 不能 不会 不了 不到 没有 没法 无法 吗 呢 吧 啊 呀 么 嘛 的 了 着 得 被 把 让 给 叫 跟 向 从 在 当 到 去 会 要 想 只 就 才 又 也 都 还 很 太 最 更 是 有 没 我 我们 我的 你 你们 他 他们 它 别人 人家 有人 自己 一个 一些 一下 一点 一种 这个 那个 这样 那样 这些 那些 这种 时候 之后 以后 之前 以前 如果 要是 的话 因为 所以 但是 或者 还是 以及 并且 而且 关于 有关 相关 对于 针对 通过 按照 根据 用来 那么 情况 问题 办法 方法 做法 措施 东西 事情 和 与 及';

let all: Lexicon | undefined;
export function frames(): Lexicon {
  all ??= lexicon(FRAMES.split(' '));
  return all;
}
