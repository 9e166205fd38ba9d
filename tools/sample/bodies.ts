import type { Organ } from '../../core/definition/place';
import type { Register } from './sample';

interface BodyLine {
  readonly kind: Register['bodies'][number]['kind'];
  readonly vi: string;
  readonly en: string;
  readonly superior?: string;
}

/**
 * The bodies of the fictional province and of its one commune, by what they are called here (catalogue section 1). A body's
 * superior is where a step rises to, and whose members vote when too few remain.
 */
const BODIES = {
  province: { kind: 'province', vi: 'Tỉnh An Lĩnh (hư cấu)', en: 'An Lĩnh Province (fictional)' },
  provinceCommittee: { kind: 'organ', vi: 'Tỉnh ủy An Lĩnh', en: 'Provincial Party Committee of An Lĩnh' },
  provinceStanding: {
    kind: 'organ',
    vi: 'Ban Thường vụ Tỉnh ủy An Lĩnh',
    en: 'Standing Committee of the An Lĩnh Provincial Party Committee',
    superior: 'provinceCommittee',
  },
  provincePersonnel: {
    kind: 'agency',
    vi: 'Ban Tổ chức Tỉnh ủy An Lĩnh',
    en: 'Organization Commission of the An Lĩnh Provincial Party Committee',
    superior: 'provinceStanding',
  },
  provinceInspection: {
    kind: 'agency',
    vi: 'Ủy ban Kiểm tra Tỉnh ủy An Lĩnh',
    en: 'Inspection Committee of the An Lĩnh Provincial Party Committee',
    superior: 'provinceStanding',
  },
  provinceOffice: {
    kind: 'agency',
    vi: 'Văn phòng Tỉnh ủy An Lĩnh',
    en: 'Office of the An Lĩnh Provincial Party Committee',
    superior: 'provinceStanding',
  },
  provincePeople: {
    kind: 'agency',
    vi: 'Ủy ban nhân dân tỉnh An Lĩnh',
    en: "People's Committee of An Lĩnh Province",
    superior: 'provinceStanding',
  },
  commune: { kind: 'mountainousCommune', vi: 'Xã An Bình (hư cấu)', en: 'An Bình Commune (fictional)', superior: 'province' },
  committee: { kind: 'organ', vi: 'Đảng ủy xã An Bình', en: 'Party Committee of An Bình Commune', superior: 'provinceStanding' },
  standing: {
    kind: 'organ',
    vi: 'Ban Thường vụ Đảng ủy xã An Bình',
    en: 'Standing Committee of the Party Committee of An Bình Commune',
    superior: 'provinceStanding',
  },
  personnel: {
    kind: 'agency',
    vi: 'Ban Xây dựng Đảng Đảng ủy xã An Bình',
    en: 'Party-building Board of An Bình Commune',
    superior: 'provincePersonnel',
  },
  inspection: {
    kind: 'agency',
    vi: 'Ủy ban Kiểm tra Đảng ủy xã An Bình',
    en: 'Inspection Committee of An Bình Commune',
    superior: 'provinceInspection',
  },
  office: {
    kind: 'agency',
    vi: 'Văn phòng Đảng ủy xã An Bình',
    en: 'Office of the Party Committee of An Bình Commune',
    superior: 'provinceOffice',
  },
  front: {
    kind: 'agency',
    vi: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã An Bình',
    en: 'Fatherland Front Committee of An Bình Commune',
    superior: 'standing',
  },
  council: { kind: 'organ', vi: 'Hội đồng nhân dân xã An Bình', en: "People's Council of An Bình Commune", superior: 'commune' },
  people: { kind: 'agency', vi: 'Ủy ban nhân dân xã An Bình', en: "People's Committee of An Bình Commune", superior: 'provincePeople' },
  peopleOffice: {
    kind: 'unit',
    vi: 'Văn phòng HĐND và UBND xã An Bình',
    en: "Office of the People's Council and People's Committee of An Bình Commune",
    superior: 'people',
  },
  economy: { kind: 'unit', vi: 'Phòng Kinh tế xã An Bình', en: 'Economic Division of An Bình Commune', superior: 'people' },
  culture: {
    kind: 'unit',
    vi: 'Phòng Văn hóa - Xã hội xã An Bình',
    en: 'Culture and Society Division of An Bình Commune',
    superior: 'people',
  },
  services: {
    kind: 'unit',
    vi: 'Trung tâm Phục vụ hành chính công xã An Bình',
    en: 'Public Administration Service Centre of An Bình Commune',
    superior: 'people',
  },
  leadership: {
    kind: 'organ',
    vi: 'Tập thể lãnh đạo UBND xã An Bình',
    en: "Collective Leadership of the People's Committee of An Bình Commune",
    superior: 'standing',
  },
  expanded: {
    kind: 'organ',
    vi: 'Tập thể lãnh đạo mở rộng UBND xã An Bình',
    en: "Expanded Leadership of the People's Committee of An Bình Commune",
    superior: 'committee',
  },
  officials: {
    kind: 'organ',
    vi: 'Hội nghị cán bộ chủ chốt xã An Bình',
    en: 'Conference of Key Officials of An Bình Commune',
    superior: 'committee',
  },
  stateParty: {
    kind: 'organ',
    vi: 'Đảng ủy UBND xã An Bình',
    en: "Party Committee of the People's Committee of An Bình Commune",
    superior: 'standing',
  },
  agenciesParty: {
    kind: 'organ',
    vi: 'Đảng ủy các cơ quan Đảng xã An Bình',
    en: 'Party Committee of the Party Agencies of An Bình Commune',
    superior: 'standing',
  },
  rewardCouncil: {
    kind: 'organ',
    vi: 'Hội đồng Thi đua - Khen thưởng xã An Bình',
    en: 'Emulation and Reward Council of An Bình Commune',
    superior: 'people',
  },
  provinceCouncil: {
    kind: 'organ',
    vi: 'Hội đồng nhân dân tỉnh An Lĩnh',
    en: "People's Council of An Lĩnh Province",
    superior: 'province',
  },
} as const satisfies Readonly<Record<string, BodyLine>>;
export type BodyKey = keyof typeof BODIES;

const KEYS = Object.keys(BODIES) as BodyKey[];
const NUMBER_DIGITS = 3;

/** The opaque id of a body. */
export const bodyId = (key: BodyKey): string => `b-${String(KEYS.indexOf(key) + 1).padStart(NUMBER_DIGITS, '0')}`;

const ofCommuneUnit = {
  leadership: 'leadership',
  'expanded-leadership': 'expanded',
  'key-officials': 'officials',
  'party-committee': 'stateParty',
  records: 'peopleOffice',
} as const;
const ofPartyAgency = { 'party-committee': 'agenciesParty' } as const;

/** Which body is which organ of another. The divisions of the commune share the organs of its People's Committee. */
const ORGANS: Readonly<Partial<Record<BodyKey, Readonly<Partial<Record<Organ, BodyKey>>>>>> = {
  provinceCommittee: { personnel: 'provincePersonnel', inspection: 'provinceInspection', records: 'provinceOffice' },
  provinceStanding: {
    personnel: 'provincePersonnel',
    inspection: 'provinceInspection',
    records: 'provinceOffice',
    'party-committee': 'provinceStanding',
  },
  provincePersonnel: { 'party-committee': 'provinceStanding' },
  provinceInspection: { 'party-committee': 'provinceStanding' },
  provinceOffice: { 'party-committee': 'provinceStanding' },
  provincePeople: { 'party-committee': 'provinceStanding', 'people-council': 'provinceCouncil' },
  standing: { personnel: 'personnel', inspection: 'inspection', records: 'office', 'party-committee': 'standing', front: 'front' },
  personnel: ofPartyAgency,
  inspection: ofPartyAgency,
  office: ofPartyAgency,
  front: ofPartyAgency,
  council: { ...ofPartyAgency, 'people-council': 'council', front: 'front' },
  people: { ...ofCommuneUnit, 'reward-council': 'rewardCouncil', 'people-council': 'council', front: 'front' },
  peopleOffice: ofCommuneUnit,
  economy: ofCommuneUnit,
  culture: ofCommuneUnit,
  services: ofCommuneUnit,
};

/** Rows of bodies, superiors before those below them, and of their organs. */
export const bodyRows = (): Pick<Register, 'bodies' | 'organs'> => ({
  bodies: KEYS.map((key) => {
    const { kind, vi, en, superior }: BodyLine = BODIES[key];
    return { id: bodyId(key), kind, name_vi: vi, name_en: en, superior: superior === undefined ? null : bodyId(superior as BodyKey) };
  }),
  organs: KEYS.flatMap((key) =>
    Object.entries(ORGANS[key] ?? {}).map(([organ, organBody]) => ({ body: bodyId(key), organ, organ_body: bodyId(organBody) })),
  ),
});
