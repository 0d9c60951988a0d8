import { MantineProvider, useMantineColorScheme } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect } from "react";
import { I18nextProvider } from "react-i18next";
import { createI18n } from "../../shared/messages/translator.ts";
import { followChanges } from "../api/follow-changes.ts";
import { createQueryClient } from "../api/query-client.ts";
import { workspaceQueries } from "../api/workspace-context.tsx";
import { createPageRouter } from "./router.tsx";
import { cssVariables, theme } from "./theme.ts";

const queryClient = createQueryClient();
const router = createPageRouter(queryClient);
const i18n = createI18n(navigator.language.startsWith("pl") ? "pl" : "en");

/** The nonce of the host's content security policy: Mantine puts its sizes into style elements. */
const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";

export function Providers() {
  useEffect(() => followChanges(queryClient), []);
  return (
    <QueryClientProvider client={queryClient}>
      <I18nextProvider i18n={i18n}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          getStyleNonce={styleNonce}
          defaultColorScheme="auto"
        >
          <FollowSettings />
          <ModalsProvider>
            <RouterProvider router={router} />
            <Notifications position="bottom-right" limit={4} containerWidth={380} />
          </ModalsProvider>
        </MantineProvider>
      </I18nextProvider>
    </QueryClientProvider>
  );
}

/** Language, colours and density are the workspace's settings; until they are known the system's hold. */
function FollowSettings() {
  const { data: settings } = useQuery(workspaceQueries.settings());
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (!settings) return;
    document.documentElement.lang = settings.language;
    document.documentElement.dataset.density = settings.density;
    setColorScheme(settings.colourScheme);
    if (i18n.language !== settings.language) void i18n.changeLanguage(settings.language);
  }, [settings, setColorScheme]);
  return null;
}
