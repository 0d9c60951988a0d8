import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useActionLinks, useDiagnosisLinks } from "../../api/find-plan-records.ts";
import { LinkField } from "../../ui/forms/link-field.tsx";
import { useLanguage } from "../../ui/language.ts";

interface Props {
  programmeId: string;
  actionIds: string[];
  assetIds: string[];
  onActions(ids: string[]): void;
  onAssets(ids: string[]): void;
}

/** Where the event stands in the chain: the plan's actions that it carries out and the assets that it uses. */
export function LinksField({ programmeId, actionIds, assetIds, onActions, onAssets }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [actionQuery, setActionQuery] = useState("");
  const [assetQuery, setAssetQuery] = useState("");
  const actions = useActionLinks({ programmeId, query: actionQuery, chosen: actionIds });
  const assets = useDiagnosisLinks({
    programmeId,
    query: assetQuery,
    chosen: assetIds,
    language,
    type: "asset",
  });
  return (
    <>
      <LinkField
        label={t("plan.links.actions")}
        addLabel={t("plan.links.addAction")}
        query={actionQuery}
        onQuery={setActionQuery}
        {...actions}
        onAdd={(id) => onActions([...actionIds, id])}
        onRemove={(id) => onActions(actionIds.filter((one) => one !== id))}
      />
      <LinkField
        label={t("plan.links.assets")}
        addLabel={t("plan.links.addAsset")}
        query={assetQuery}
        onQuery={setAssetQuery}
        {...assets}
        onAdd={(id) => onAssets([...assetIds, id])}
        onRemove={(id) => onAssets(assetIds.filter((one) => one !== id))}
      />
    </>
  );
}
