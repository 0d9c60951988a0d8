import { MantineProvider, useMantineColorScheme } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { i18n } from "i18next";
import { useEffect } from "react";
import { I18nextProvider } from "react-i18next";
import { followChanges } from "../api/follow-changes.ts";
import { followConnection } from "../api/follow-connection.ts";
import { createQueryClient } from "../api/query-client.ts";
import { workspaceQueries } from "../api/workspace-context.tsx";
import { ConnectionBar } from "./layout/connection-bar.tsx";
import { speak } from "./page-texts.ts";
import { createPageRouter } from "./router.tsx";
import { styleNonce } from "./style-nonce.ts";
import { cssVariables, theme } from "./theme.ts";

const queryClient = createQueryClient();
const router = createPageRouter(queryClient);

export function Providers({ texts }: { texts: i18n }) {
  useEffect(() => followChanges(queryClient), []);
  useEffect(() => followConnection(queryClient), []);
  return (
    <QueryClientProvider client={queryClient}>
      <I18nextProvider i18n={texts}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          getStyleNonce={styleNonce}
          defaultColorScheme="auto"
        >
          <FollowSettings texts={texts} />
          <ModalsProvider>
            <RouterProvider router={router} />
            <ConnectionBar />
            <Notifications position="bottom-right" limit={4} containerWidth={380} />
          </ModalsProvider>
        </MantineProvider>
      </I18nextProvider>
    </QueryClientProvider>
  );
}

/** Language, colours and density are the workspace's settings; until they are known the system's hold. */
function FollowSettings({ texts }: { texts: i18n }) {
  const { data: settings } = useQuery(workspaceQueries.settings());
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    if (!settings) return;
    document.documentElement.lang = settings.language;
    document.documentElement.dataset.density = settings.density;
    setColorScheme(settings.colourScheme);
    void speak(texts, settings.language);
  }, [settings, setColorScheme, texts]);
  return null;
}
