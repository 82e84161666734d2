/**
 * The offsets of time zone abbreviations with a single meaning, in minutes east of UTC. `likelyZones` has
 * those with several.
 */
export const zoneAbbreviations: Readonly<Record<string, number | undefined>> = Object.assign(
  Object.create(null),
  {
    z: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 60,
    cet: 60,
    mez: 60,
    cest: 120,
    mesz: 120,
    eet: 120,
    sast: 120,
    eest: 180,
    msk: 180,
    мск: 180,
    trt: 180,
    wib: 420,
    wita: 480,
    hkt: 480,
    sgt: 480,
    wit: 540,
    jst: 540,
    kst: 540,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    est: -300,
    edt: -240,
    cdt: -300,
    mdt: -360,
    mst: -420,
    pst: -480,
    pdt: -420,
  },
)

/** Abbreviations that several countries use: their offsets by the language of the page, `en` for any other. */
export const likelyZones: Readonly<Record<string, Readonly<Record<string, number>> | undefined>> =
  Object.assign(Object.create(null), {
    bst: { bn: 360, en: 60 },
    cst: { en: -360, zh: 480 },
    ist: { en: 330, ga: 60, he: 120 },
  })

/** Words for zones of North America without standard or daylight time, in English texts. */
export const americanZones: Readonly<Record<string, string | undefined>> = Object.assign(
  Object.create(null),
  {
    ct: 'America/Chicago',
    et: 'America/New_York',
    mt: 'America/Denver',
    pt: 'America/Los_Angeles',
  },
)
