import type { PostKey } from './posts';

/** One made-up person: their log-in name says where they sit. `age` in whole years and `months` in the post count back from the sample's day. */
export interface CastLine {
  readonly login: string;
  readonly name: string;
  readonly sex: 'm' | 'f';
  readonly age: number;
  readonly post: PostKey;
  readonly months: number;
  /** Posts held beside it. */
  readonly beside?: readonly PostKey[];
}

const one = (
  login: string,
  name: string,
  sex: 'm' | 'f',
  age: number,
  post: PostKey,
  months: number,
  ...beside: readonly PostKey[]
): CastLine => ({ login, name, sex, age, post, months, beside });

/** Everybody in the fictional province. No name stands for a living person. */
export const CAST: readonly CastLine[] = [
  // province
  one('bi-thu-tinh', 'Đặng Hữu Toàn', 'm', 56, 'provinceSecretary', 30),
  one('pho-bi-thu-tinh', 'Lương Thị Bích Vân', 'f', 52, 'provinceDeputySecretary', 30, 'provinceCouncilHead'),
  one('chu-tich-tinh', 'Vũ Đình Khải', 'm', 54, 'provinceChair', 26),
  one('truong-ban-to-chuc-tinh', 'Hồ Minh Đức', 'm', 53, 'provincePersonnelHead', 30),
  one('chu-nhiem-kiem-tra-tinh', 'Nguyễn Thị Thu Hằng', 'f', 51, 'provinceInspectionHead', 28),
  one('uy-vien-btv-tinh-1', 'Phan Văn Hiếu', 'm', 50, 'provinceStandingMember', 30, 'provinceCouncilMember'),
  one('uy-vien-btv-tinh-2', 'Trịnh Quang Vinh', 'm', 55, 'provinceStandingMember', 30),
  one('uy-vien-btv-tinh-3', 'Lê Thị Ngọc Mai', 'f', 53, 'provinceStandingMember', 30, 'provinceCouncilMember'),
  one('uy-vien-btv-tinh-4', 'Hoàng Trọng Nghĩa', 'm', 52, 'provinceStandingMember', 24, 'provinceCouncilMember'),
  one('uy-vien-btv-tinh-5', 'Bùi Đức Thắng', 'm', 51, 'provinceStandingMember', 24, 'provinceCouncilMember'),
  one('uy-vien-btv-tinh-6', 'Đỗ Thị Kim Oanh', 'f', 49, 'provinceStandingMember', 20, 'provinceCouncilMember'),
  one('chanh-van-phong-tinh-uy', 'Cao Xuân Bách', 'm', 48, 'provinceOfficeHead', 25),
  one('tinh-uy-vien-1', 'Tạ Thị Phương Lan', 'f', 50, 'provinceMember', 30, 'provinceCouncilMember'),
  one('tinh-uy-vien-2', 'Mai Văn Sáng', 'm', 51, 'provinceMember', 30, 'provinceCouncilMember'),
  one('pho-ban-to-chuc-tinh', 'Nguyễn Công Thành', 'm', 45, 'provincePersonnelDeputy', 22),
  one('pho-chu-nhiem-kiem-tra-tinh', 'Lý Thị Thanh Tâm', 'f', 46, 'provinceInspectionDeputy', 22),
  one('chuyen-vien-to-chuc-tinh-1', 'Đinh Hoàng Long', 'm', 36, 'provincePersonnelOfficer', 60),
  one('chuyen-vien-to-chuc-tinh-2', 'Võ Thị Diễm My', 'f', 34, 'provincePersonnelOfficer', 48),
  one('chuyen-vien-kiem-tra-tinh', 'Ngô Bảo Trung', 'm', 37, 'provinceInspectionOfficer', 50),
  one('van-thu-tinh-uy', 'Trần Thị Mỹ Duyên', 'f', 35, 'provinceRecords', 70),

  // Party bodies of the commune
  one('bi-thu-xa', 'Phạm Quốc Hưng', 'm', 47, 'secretary', 16),
  one('pho-bi-thu-xa', 'Trần Thị Hồng Nhung', 'f', 45, 'deputySecretary', 16, 'councilChair'),
  one('truong-ban-xay-dung-dang', 'Đào Thị Hương Giang', 'f', 44, 'personnelHead', 16, 'standingMember'),
  one('pho-ban-xay-dung-dang', 'Quách Tuấn Kiệt', 'm', 40, 'personnelDeputy', 16),
  one('chuyen-vien-xay-dung-dang-1', 'Nguyễn Thị Khánh Linh', 'f', 32, 'personnelOfficer', 40),
  one('chuyen-vien-xay-dung-dang-2', 'Dương Gia Huy', 'm', 31, 'personnelOfficer', 30),
  one('chuyen-vien-xay-dung-dang-3', 'Lưu Thị Ánh Nguyệt', 'f', 35, 'personnelOfficer', 55),
  one('chu-nhiem-kiem-tra-xa', 'Vương Đình Phú', 'm', 47, 'inspectionHead', 16, 'standingMember'),
  one('pho-chu-nhiem-kiem-tra-xa', 'Lâm Thị Quỳnh', 'f', 41, 'inspectionDeputy', 16),
  one('uy-vien-kiem-tra-xa-1', 'Châu Văn Tín', 'm', 44, 'inspectionMember', 16, 'councilMember', 'frontMember'),
  one('uy-vien-kiem-tra-xa-2', 'Tô Thị Bảo Ngọc', 'f', 38, 'inspectionMember', 16, 'councilMember', 'frontMember'),
  one('chuyen-vien-kiem-tra-xa', 'Thái Minh Quân', 'm', 33, 'inspectionOfficer', 36, 'councilMember'),
  one('chanh-van-phong-dang-uy', 'Mạc Văn Hòa', 'm', 45, 'officeHead', 16),
  one('pho-van-phong-dang-uy', 'Tống Thị Thùy Dung', 'f', 39, 'officeDeputy', 16, 'councilMember', 'frontMember'),
  one('van-thu-dang-uy-1', 'Trương Thị Cẩm Tú', 'f', 30, 'recordsOfficer', 40),
  one('van-thu-dang-uy-2', 'Huỳnh Tấn Lợi', 'm', 29, 'recordsOfficer', 28),
  one('chu-tich-mat-tran-xa', 'Phùng Thị Tuyết', 'f', 50, 'frontChair', 16, 'standingMember'),
  one('pho-chu-tich-mat-tran-xa', 'Kiều Anh Dũng', 'm', 43, 'frontDeputy', 16, 'councilMember'),

  // State bodies of the commune
  one('pho-chu-tich-hdnd-xa', 'Hà Văn Lộc', 'm', 48, 'councilDeputy', 16, 'standingMember'),
  one('chu-tich-xa', 'Lê Văn Thuận', 'm', 46, 'chair', 16),
  one('pho-chu-tich-kinh-te', 'Nguyễn Hải Sơn', 'm', 44, 'viceChairEconomy', 16),
  one('pho-chu-tich-xa-hoi', 'Đoàn Thị Minh Châu', 'f', 42, 'viceChairSociety', 16),
  one('truong-cong-an-xa', 'Đàm Quang Huy', 'm', 41, 'policeChief', 16, 'standingMember'),
  one('chi-huy-truong-xa', 'Phí Văn Mạnh', 'm', 42, 'militaryCommander', 16, 'standingMember'),
  one('chanh-van-phong-ubnd', 'Bạch Thị Thu Thủy', 'f', 43, 'peopleOfficeHead', 16),
  one('truong-phong-van-hoa', 'Nghiêm Xuân Trường', 'm', 45, 'cultureHead', 16),
  one('giam-doc-hanh-chinh-cong', 'Cù Thị Lan Anh', 'f', 58, 'servicesHead', 16),
  one('ke-toan-truong', 'Lục Thị Thu Trang', 'f', 40, 'peopleOfficeSpecialist', 90, 'statePartyMember', 'frontMember'),
  one('chuyen-vien-tu-phap', 'Nhữ Văn Cẩn', 'm', 39, 'peopleOfficeSpecialist', 80, 'statePartyMember', 'frontMember'),
  one('chuyen-vien-dia-chinh', 'Tiêu Thị Bảo Trân', 'f', 37, 'economySpecialist', 75, 'statePartyMember', 'frontMember'),

  // whom an appointment to a leadership post of a division may list
  one('pho-phong-kinh-te-1', 'Nguyễn Văn Khôi', 'm', 39, 'economyDeputy', 40),
  one('pho-phong-kinh-te-2', 'Đinh Thị Thanh Hà', 'f', 38, 'economyDeputy', 38),
  one('pho-phong-van-hoa', 'Hứa Minh Nhật', 'm', 40, 'cultureDeputy', 36),
  one('pho-giam-doc-hanh-chinh-cong', 'Sầm Thị Yến', 'f', 37, 'servicesDeputy', 34),
  one('pho-van-phong-ubnd', 'Giang Văn Đạt', 'm', 36, 'peopleOfficeDeputy', 10),
  one('chuyen-vien-kinh-te-1', 'Nguyễn Thị Ngọc Trâm', 'f', 35, 'economySpecialist', 84),
  one('chuyen-vien-kinh-te-2', 'La Văn Bền', 'm', 58, 'economySpecialist', 200),
  one('chuyen-vien-kinh-te-3', 'Phạm Thị Diệu', 'f', 36, 'economySpecialist', 90),
  one('chuyen-vien-kinh-te-4', 'Viên Thị Hạnh', 'f', 35, 'economySpecialist', 88),
  one('chuyen-vien-kinh-te-5', 'Đồng Xuân Hiệp', 'm', 34, 'economySpecialist', 66, 'councilMember'),
  one('chuyen-vien-van-hoa-1', 'Chu Đức Anh', 'm', 37, 'cultureSpecialist', 96),
  one('chuyen-vien-van-hoa-2', 'Ninh Thị Hải Yến', 'f', 34, 'cultureSpecialist', 72),
  one('chuyen-vien-van-hoa-3', 'Doãn Trí Dũng', 'm', 33, 'cultureSpecialist', 60, 'councilMember'),
  one('chuyen-vien-hanh-chinh-cong-1', 'Ứng Thị Mai', 'f', 33, 'servicesSpecialist', 62),
  one('chuyen-vien-hanh-chinh-cong-2', 'Từ Văn Khánh', 'm', 35, 'servicesSpecialist', 70),
  one('chuyen-vien-hanh-chinh-cong-3', 'Lại Thị Nga', 'f', 36, 'servicesSpecialist', 74, 'councilMember'),
  one('chuyen-vien-van-phong-1', 'Khổng Minh Trí', 'm', 38, 'peopleOfficeSpecialist', 85),
  one('chuyen-vien-van-phong-2', 'Âu Thị Kim Chi', 'f', 34, 'peopleOfficeSpecialist', 64),
  one('chuyen-vien-van-phong-3', 'Thân Văn Phúc', 'm', 37, 'peopleOfficeSpecialist', 78, 'councilMember'),
];

/** Ties that were declared: who, whose, which tie; close ones bar pairs of posts. */
export const TIES: readonly { readonly of: string; readonly to: string; readonly relation: string; readonly close: boolean }[] = [
  { of: 'pho-phong-kinh-te-2', to: 'truong-phong-van-hoa', relation: 'spouse', close: true },
  { of: 'chuyen-vien-kinh-te-3', to: 'pho-chu-tich-kinh-te', relation: 'spouse', close: true },
  { of: 'pho-phong-van-hoa', to: 'chu-tich-mat-tran-xa', relation: 'aunt', close: false },
  { of: 'chuyen-vien-kinh-te-1', to: 'van-thu-dang-uy-2', relation: 'sibling', close: true },
  { of: 'chuyen-vien-xay-dung-dang-3', to: 'pho-giam-doc-hanh-chinh-cong', relation: 'sibling-in-law', close: false },
  { of: 'uy-vien-btv-tinh-2', to: 'tinh-uy-vien-1', relation: 'spouse', close: true },
];
