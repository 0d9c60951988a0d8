import { expectAccessible } from "./support/accessibility.ts";
import { expect, test } from "./support/workstation.ts";

test.describe("moving the workspace from the settings", () => {
  test("says what was compared, and why a place that is taken is refused", async ({ workstation }) => {
    const { page, open, workspacePath } = workstation;
    test.setTimeout(120_000);
    await open("/settings");
    const place = page.getByLabel("Adres pustej bazy");
    const move = page.getByRole("button", { name: "Przenieś i porównaj" });
    await expect(move).toBeDisabled();
    await place.fill(workspacePath.replace("workspace.sqlite", "przeniesiony.sqlite"));
    await move.click();
    const compared = page.getByRole("status").filter({ hasText: "Przeniesiono do" });
    await expect(compared).toContainText("są takie same", { timeout: 60_000 });
    await expect(compared).toContainText("nowy adres trzeba podać przy następnym uruchomieniu");
    await expect(place).toHaveValue("");
    await expectAccessible(page);

    await place.fill(workspacePath.replace("workspace.sqlite", "przeniesiony.sqlite"));
    await move.click();
    await expect(page.getByRole("alert")).toContainText("są już dane");
  });
});
