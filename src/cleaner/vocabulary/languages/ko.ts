import type { Vocabulary } from './vocabulary.ts'

/** Korean. */
export const ko: Vocabulary = {
  elsewhereLabels: `
    관련 기사 | 관련 뉴스 | 관련기사 | 관련뉴스 | 다른 기사 | 더보기 | 많이 본 기사 | 많이 본 뉴스 | 이 기사와 함께 | 인기 기사 | 인기기사 | 주요 뉴스
    최신 뉴스 | 추천 기사 | 추천기사 | 함께 보면 좋은
  `,
  ledeLabels: '요약',
  ownLabels: `
    공유 | 공유하기 | 광고 | 구독 | 구독하기 | 글자크기 | 기자 | 댓글 | 댓글쓰기 | 목차 | 무단 전재 | 무단전재 | 스크랩 | 인쇄 | 저작권자 | 좋아요
    키워드 | 태그
  `,
  commentsLabels: '댓글',
  prompts: '구독 | 무단 전재 | 무단전재 | 재배포 금지 | 저작권자 | 제보',
  houseWords: '우리 | 우리는 | 우리의 | 저희 | 저희는',
  bylinePrefixes: '글 | 글쓴이 | 기자 | 작성자',
  otherRoles: '사진= | 편집=',
  jobWords: '기자 | 논설위원 | 선임기자 | 앵커 | 에디터 | 인턴기자 | 전문기자 | 특파원',
  deskEndings: '뉴스 | 뉴스팀 | 신문 | 온라인팀 | 일보 | 편집국',
  agencyNames: 'KCNA | Yonhap | 뉴스1 | 뉴시스 | 연합뉴스',
  controlNames: '댓글 | 로그인 | 회원가입',
  afternoonWords: '오후',
  publishWords: '게시 | 등록 | 발행 | 승인 | 입력',
  updateWords: '수정 | 업데이트 | 입력 수정',
  creditLabels: '사진 | 사진 제공 | 사진제공 | 이미지 | 자료 | 출처',
  creditNames: 'Yonhap | 뉴스1 | 뉴시스 | 연합뉴스',
  leadPictureLabels: '대표 사진 | 대표 이미지',
  errorTitles: '페이지를 찾을 수 없습니다',
  consentPhrases: '모두 동의',
  scriptPhrases: 'javascript를 활성화',
  paywallPhrases: '구독자 전용 | 유료 콘텐츠 | 유료회원 전용',
}
