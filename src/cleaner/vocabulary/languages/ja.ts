import type { Vocabulary } from './vocabulary.ts'

/** Japanese. */
export const ja: Vocabulary = {
  elsewhereLabels: `
    あわせて読みたい | おすすめ | おすすめの記事 | おすすめ記事 | こちらもおすすめ | この記事の関連ニュース | その他の記事 | もっと見る | もっと読む | アクセスランキング
    ランキング | 人気の記事 | 人気記事 | 前の記事 | 合わせて読みたい | 新着記事 | 最新ニュース | 最新記事 | 次の記事 | 続きを読む | 記事一覧 | 関連キーワード
    関連トピックス | 関連ニュース | 関連リンク | 関連記事
  `,
  ledeLabels: '概要 | 要旨 | 要約',
  ownLabels: `
    pr | いいね | この記事をシェア | この記事を書いた人 | キーワード | コメント | コメントを書く | シェア | シェアする | タグ | ツイート | ニュースレター
    フォロー | フォローする | メルマガ | 会員登録 | 保存 | 共有 | 印刷 | 印刷する | 執筆者 | 広告 | 登録 | 目次 | 筆者 | 著者 | 音声
  `,
  commentsLabels: 'コメント',
  prompts:
    'フォロー | メルマガ | ログインする | 会員登録 | 会員限定 | 有料会員 | 有料記事 | 無断転載 | 登録すると',
  bylinePrefixes: 'この記事を書いた人 | 取材・文 | 執筆 | 執筆者 | 文 | 文・ | 編集 | 記者',
  otherRoles: '写真・ | 写真： | 責任編集',
  jobWords: '特派員 | 編集委員 | 記者 | 記者・ | 論説委員',
  deskEndings: `
    オンライン | デジタル | ニュース | 取材団 | 取材班 | 報道局 | 報道部 | 支局 | 放送 | 新聞 | 新聞社 | 日報 | 編集委員 | 編集委員会 | 編集局 | 編集部
    通信 | 通信社
  `,
  agencyNames:
    'Jiji | Jiji Press | Kyodo | Kyodo News | 共同 | 共同通信 | 共同通信社 | 時事 | 時事通信 | 時事通信社',
  controlNames: 'コメント | フォロー | ログアウト | ログイン | 会員登録 | 記事一覧 | 記者ページ',
  afternoonWords: '午後',
  publishWords: '公開 | 投稿 | 掲載 | 発行',
  updateWords: '更新 | 最終更新',
  retrievalWords: '閲覧日',
  creditLabels: '写真 | 写真提供 | 出典 | 提供 | 撮影 | 画像',
  creditNames: 'Jiji | Kyodo | ロイター | 共同 | 時事 | 毎日新聞 | 読売',
  signingNames: 'ＡＦＰ | ＡＰ',
  photographerVerbs: '提供 | 撮影',
  artistVerbs: '作画',
  leadPictureLabels: 'アイキャッチ画像 | トップ画像 | メイン写真',
  errorTitles: 'お探しのページ | ページが見つかりません | メンテナンス中',
  consentPhrases: 'すべて同意 | 同意して',
  scriptPhrases: 'javascriptを有効',
  paywallPhrases: '会員限定 | 有料会員限定 | 有料記事 | 残り文字 | 続きをお読み | 続きを読むには',
}
