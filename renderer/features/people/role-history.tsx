import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../shared/vocabulary/numbers.ts";
import { labelsOf } from "../../../shared/vocabulary/vocabulary-labels.ts";
import { orpc } from "../../api/index.ts";
import { useLanguage } from "../../ui/language.ts";
import classes from "./people.module.css";

/** From participant to initiator: what the person did at events, a row a year, the roles rising to the right. */
export function RoleHistory({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(orpc.people.roleHistory.queryOptions({ input: { id: personId } }));
  const roles = labelsOf("ATTENDANCE_ROLES", language);
  if (data === undefined) return null;
  if (data.length === 0) return <p className={classes.none}>{t("people.noRoles")}</p>;
  const most = Math.max(...data.flatMap(({ counts }) => counts.map(({ count }) => count)));
  return (
    <table className={classes.roles} aria-label={t("people.roles")}>
      <thead>
        <tr>
          <th scope="col">{t("people.year")}</th>
          {roles.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.map(({ year, counts }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {roles.map(({ id }) => {
              const count = counts.find(({ role }) => role === id)?.count ?? 0;
              return (
                <td key={id}>
                  {count > 0 && (
                    <>
                      <span
                        className={classes.bar}
                        style={{ width: `${(count / most) * 60}%` }}
                        aria-hidden
                      />
                      {formatNumber(count, { decimals: 0, language })}
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
