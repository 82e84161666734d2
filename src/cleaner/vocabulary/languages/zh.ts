import type { Vocabulary } from './vocabulary.ts'

/** Chinese. */
export const zh: Vocabulary = {
  elsewhereLabels: `
    上一篇 | 下一篇 | 为您推荐 | 你可能也想看 | 你可能有興趣 | 大家都在看 | 延伸閱讀 | 延伸阅读 | 推荐阅读 | 推薦閱讀 | 更多新聞 | 更多新闻 | 更多精彩
    最新新聞 | 最新新闻 | 热门文章 | 热门新闻 | 熱門文章 | 熱門新聞 | 猜你喜欢 | 相关报道 | 相关推荐 | 相关文章 | 相关新闻 | 相关阅读 | 相關報導 | 相關文章
    相關新聞 | 看更多 | 看更多新聞 | 編輯推薦 | 閱讀更多 | 阅读更多
  `,
  ledeLabels: '內容提要 | 内容提要 | 导语 | 导读 | 導語 | 導讀 | 提要 | 摘要 | 核心提示 | 概要',
  ownLabels: `
    下載app | 下载app | 作者 | 关注我们 | 关键字 | 关键词 | 分享 | 分享到 | 分享此文 | 列印 | 发表评论 | 广告 | 廣告 | 打印 | 收藏 | 标签
    標籤 | 点赞 | 留言 | 目录 | 目錄 | 編輯 | 訂閱 | 订阅 | 评论 | 责任编辑 | 追蹤我們 | 關鍵字
  `,
  commentsLabels: '評論 | 评论',
  prompts: `
    下載app | 下载客户端 | 关注微信 | 关注我们 | 加入 line | 加入line | 微信公众号 | 扫描二维码 | 扫码 | 未经授权 | 版权 | 版權所有 | 追蹤 | 點我
  `,
  bylinePrefixes: '作者 | 撰文 | 文 | 記者',
  otherRoles: '編輯： | 编辑： | 責任編輯 | 责任编辑',
  jobWords: '特派員 | 特派记者 | 記者 | 记者',
  deskEndings:
    '新聞 | 新聞網 | 新闻 | 新闻网 | 日報 | 日报 | 晚报 | 特派團 | 編輯部 | 编辑部 | 网 | 通訊社 | 通讯社',
  agencyNames: 'Xinhua | Xinhua News Agency | 中国新闻网 | 中央社 | 中新社 | 新华社 | 新華社',
  controlNames: '注册 | 登入 | 登录 | 评论 | 退出',
  afternoonWords: '下午',
  publishWords: '发布 | 发表 | 發布 | 發表',
  updateWords: '更新',
  creditLabels: '图 | 图源 | 图片 | 图片来源 | 圖 | 圖片 | 圖片來源 | 摄影 | 攝影 | 来源',
  creditNames: 'XINHUA | Xinhua | 中央社 | 中新社 | 新华社 | 新華社',
  photographerVerbs: '供图 | 供圖 | 摄 | 攝',
  artistVerbs: '制图 | 繪 | 绘',
  leadPictureLabels: '封面图 | 封面圖 | 頭圖 | 题图 | 首圖',
  errorTitles: '找不到頁面 | 找不到页面 | 頁面不存在 | 页面不存在',
  consentPhrases: '全部接受 | 接受所有',
  scriptPhrases: '启用javascript | 啟用javascript',
  paywallPhrases: '付费内容 | 付费阅读 | 會員專屬 | 訂閱後',
}
