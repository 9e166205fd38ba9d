import { t } from '../../../core/definition/author';
import type { Field } from '../../../core/definition/form';

/**
 * The kind of area to which an official is moved: the amounts of the support follow from it, uniform across the province (resolution II.2.8, II.5). Within
 * one commune nobody has to live elsewhere; what is granted there is the rule pack's to say, too.
 */
export const areaField: Field = {
  name: 'area',
  kind: 'choice',
  label: t('Địa bàn nơi đến (để tính hỗ trợ)', 'Kind of area to which the official goes (for the support)'),
  options: [
    { name: 'within', label: t('Trong cùng xã, phường', 'Within the same commune or ward') },
    { name: 'urban', label: t('Phường, khu vực đô thị', 'A ward, urban area') },
    { name: 'lowland', label: t('Xã đồng bằng', 'A lowland commune') },
    { name: 'mountain', label: t('Miền núi, vùng đồng bào dân tộc thiểu số', 'Mountains, areas of ethnic minorities') },
  ],
};
