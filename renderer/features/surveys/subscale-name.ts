import { useTranslation } from "react-i18next";

const known = ["belonging", "efficacy", "possibilities"];

/** The three subscales that indicators read have names of the product; others are called as their makers call them. */
export function useSubscaleName(): (subscale: string) => string {
  const { t } = useTranslation();
  return (subscale) => (known.includes(subscale) ? t(`surveys.subscale.${subscale}`) : subscale);
}
