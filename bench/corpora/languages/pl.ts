import type { Language } from './language.ts'

export const pl: Language = {
  tag: 'pl',
  givenNames: 'Jagoda | Mieszko | Kalina | Bogumił | Zuzanna | Ziemowit',
  familyNames: 'Wierzbowski | Kaczorek | Zawilska | Morzycki | Dąbrowiecka',
  places: 'Wierzbno | Solnica | Górka Stara | Nadmorze | Lipowiec',
  nouns:
    'szkoła | biblioteka | przystań | linia | rada | poczta | łąka | fabryka | rzeka | hala | droga | wieża',
  siteNouns: 'subskrypcja | zgoda na ciasteczka | polityka prywatności | reklama | prenumerata',
  syllables: 'bor | cza | do | gra | ko | lin | mar | no | pie | ro | sta | wi | zal',
  sentences: `
    {n} w {l} jest zamknięta od poniedziałku i nikt nie wie, kiedy znów się otworzy.
    „W zeszłym roku mieliśmy {i} gości i nikt nie pytał, gdzie jest {n}” – mówi {p}.
    Jak twierdzi {p}, {n} będzie kosztować {i} milionów złotych, dwa razy więcej, niż planowano.
    W {l} czeka się na to, odkąd {w} zbudował pierwszą taką rzecz {i} lat temu.
    To nie wystarczyło.
    {p} nie zgadza się z tym i wskazuje raport {w}, według którego {n} traci {i} złotych dziennie.
    Kiedy {n} koło {w} stanęła, {i} osób musiało iść do {l} w deszczu.
    Prace zaczną się wiosną, a pierwsze {i} metrów ma być gotowe w czerwcu, zapowiada {w}.
    Zdaniem krytyków {n} przychodzi za późno, bo z {l} wyjechało już {i} rodzin.
  `,
  questions: `
    Dlaczego {l} potrzebuje takiej rzeczy jak {n}?
    Ile będzie kosztować {n} i kto za to zapłaci?
    Co dalej z miejscem, które nazywa się {w}?
  `,
  headings: 'Tło | Kontakt | Tematy | {n} dla {l} | Ile kosztuje {n} | Powrót do {w}',
  consent: `
    My i nasi partnerzy ({i}) przechowujemy na Twoim urządzeniu informacje, takie jak pliki cookie, i mamy do nich dostęp.
    Za Twoją zgodą używamy dokładnych danych o lokalizacji i danych osobowych, by pokazywać dopasowane reklamy.
    Swój wybór możesz zmienić w każdej chwili, a zgodę wycofać na stronie o prywatności.
    Niektórzy dostawcy przetwarzają Twoje dane na podstawie uzasadnionego interesu, czemu możesz się sprzeciwić.
    Niezbędne pliki cookie sprawiają, że strona działa, i nie można ich wyłączyć.
  `,
  newsletter: `
    Najlepsze teksty {w} codziennie rano w Twojej skrzynce.
    Zapisz się na nasz bezpłatny newsletter i nie przegap niczego z {l}.
    Zapisując się, zgadzasz się na oferty {w}; możesz się wypisać w każdej chwili.
  `,
  appeals: `
    {w} nie ma właściciela, który mówi nam, co pisać, dlatego liczymy na takich czytelników jak Ty.
    Jeśli cenisz naszą pracę, wesprzyj nas kwotą {i} zł miesięcznie.
  `,
  bios: `
    {p} pracuje w redakcji {w} i pisze o {l}.
    {p} jest w {w} od 2019 roku; wcześniej przez {i} tygodni w radiu. Mieszka w {l} z dwoma kotami.
  `,
  makers: `
    Redakcja: {p}; współpraca: {p}
    Grafika: {p}. Dźwięk: {p}. Tłumaczenie: {p}
  `,
  shop: `
    {n} {w} od {i},99 zł w naszym sklepie
    {w} może otrzymać prowizję za zakupy przez te odnośniki.
  `,
  comments: `
    Mieszkam w {l} od {i} lat i nigdy nie widziałem czegoś takiego jak ta {n}.
    Jak zwykle: {i} milionów, a nas nikt nie pyta.
    Dobrze powiedziane, {p}!
  `,
  labels: {
    accept: 'Akceptuję wszystkie | Zgadzam się',
    by: 'Autor: | Tekst:',
    comments: 'Komentarze | Głosy czytelników',
    consent: 'Szanujemy Twoją prywatność | Twoje wybory | Ustawienia plików cookie',
    imprint: 'Nota prawna | O nas | Regulamin | Prywatność | Kontakt',
    live: 'Na żywo | Z ostatniej chwili',
    photo: 'Fot. | Zdjęcie',
    readAlso: 'Czytaj także | Zobacz też',
    related: 'Więcej z tego działu | Podobne artykuły | Może Cię zainteresować | Polecamy dziś',
    settings: 'Ustawienia | Odrzuć wszystkie',
    share: 'Udostępnij | Kopiuj odnośnik | Drukuj',
    summary: 'W skrócie | Najważniejsze | Streszczenie przygotowane przez AI',
    tags: 'Tagi | Tematy',
    updated: 'Aktualizacja',
  },
}
