using System.Globalization;
using System.Text.RegularExpressions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace CartRecovery.Sandbox.Demo;

/// <summary>What the dashboard says of one way of crediting orders.</summary>
internal sealed record Credits(int Orders, string Currency, string Revenue, string Discount);

/// <summary>The shop's admin, on the pages of the admin.</summary>
internal sealed class DemoMerchant(SandboxApp store) : IDisposable
{
    public const string Campaign = """
        { "name": "Ten per cent to come back", "trigger": "abandoned-cart", "idleMinutes": 60, "limitHours": 72, "minimumGapMinutes": 300,
          "frequencyCap": { "touches": 4, "hours": 72 }, "quietAfterOrderHours": 0, "audience": { "minimumCartValue": 20, "guests": true }, "holdOutPercent": 0,
          "steps": [ { "afterMinutes": 60, "channels": ["email"], "sendWindow": { "from": "00:00", "to": "24:00" }, "incentive": { "percentage": 10, "validHours": 48 } },
                     { "afterMinutes": 1440, "channels": ["email"], "sendWindow": { "from": "00:00", "to": "24:00" } } ] }
        """;

    /// <summary>Of a checkout that was begun, so that it comes before the other.</summary>
    public const string TextCampaign = """
        { "name": "Two texts", "trigger": "incomplete-checkout", "idleMinutes": 60, "limitHours": 72, "minimumGapMinutes": 300,
          "frequencyCap": { "touches": 4, "hours": 72 }, "audience": { "minimumCartValue": 20, "guests": true },
          "steps": [ { "afterMinutes": 60, "channels": ["sms"], "sendWindow": { "from": "00:00", "to": "24:00" } },
                     { "afterMinutes": 480, "channels": ["sms"], "sendWindow": { "from": "00:00", "to": "24:00" } } ] }
        """;

    private readonly DemoBrowser _browser = new(store.Address);

    public async Task<string> SignInAsync()
    {
        await _browser.OpenAsync("/login");
        await _browser.PostAsync("/login", ("Email", SandboxApp.AdminEmail), ("Password", store.AdminPassword));
        var page = await _browser.OpenAsync(Admin(AdminPages.DashboardController));
        DemoFailure.Unless(page.Status == 200 && page.Address.AbsolutePath.Contains("CartRecovery", StringComparison.Ordinal), $"the plugin's page answered {page.Status} at {page.Address.AbsolutePath}");
        return $"{SandboxApp.AdminEmail} sees the plugin's pages at {page.Address.AbsolutePath}";
    }

    public async Task<string> ChooseConsentModeAsync()
    {
        var path = Admin(AdminPages.ConfigurationController, "Configure");
        var fields = (await _browser.OpenAsync(path)).Fields("configuration-form");
        fields["ConsentModeId"] = ((int)ConsentMode.Strict).ToString(CultureInfo.InvariantCulture);
        await _browser.PostAsync(path, fields);
        var kept = (await _browser.OpenAsync(path)).Fields("configuration-form")["ConsentModeId"];
        DemoFailure.Unless(kept == fields["ConsentModeId"], $"the settings page shows mode {kept} after saving");
        return "strict: only who subscribed or ticked the box is written to";
    }

    public async Task<string> ActivateCampaignAsync() => $"campaign {await ActivateAsync(Campaign)}, two steps: 1 h with 10 % off for 48 h, 24 h without";

    public async Task<string> ActivateAsync(string campaign)
    {
        await _browser.OpenAsync(Admin(AdminPages.CampaignController, "List"));
        var edit = await _browser.UploadAsync(Admin("CartRecoveryCampaignFile", "Import"), "importfile", "campaign.json", campaign);
        var id = edit.Address.AbsolutePath.Split('/')[^1];
        DemoFailure.Unless(edit.Address.AbsolutePath.Contains("/Edit/", StringComparison.OrdinalIgnoreCase), $"the import led to {edit.Address.AbsolutePath}");
        var after = await _browser.PostAsync(Admin(AdminPages.CampaignController, "Activate/" + id), ("id", id));
        DemoFailure.Unless(after.Html.Contains("id=\"campaign-pause\"", StringComparison.Ordinal), "the campaign's page offers no pause, so it is not active: " + string.Join(" ", after.All("class=\"alert[^\"]*\"[^>]*>(.*?)</div>")));
        return id;
    }

    public async Task<(int Episodes, int Sent, int Clicked, Credits Clicks, Credits Coupons)> DashboardAsync()
    {
        var page = await _browser.OpenAsync(Admin(AdminPages.DashboardController));
        int Figure(string key) => int.Parse(page.TextOfId("figure-" + key), CultureInfo.InvariantCulture);
        return (Figure("Episodes"), Figure("Sent"), Figure("Clicked"), CreditsOf(page, "ClickedThenBought"), CreditsOf(page, "CouponUsed"));
    }

    public void Dispose() => _browser.Dispose();

    private static Credits CreditsOf(HtmlPage page, string rule)
    {
        var row = Regex.Match(page.Html, $"id=\"credits-{rule}\"(?:(?!<small).)*?<tbody>(.*?)</tbody>", RegexOptions.Singleline).Groups[1].Value;
        var cells = new HtmlPage(page.Status, page.Address, row).All("<td[^>]*>(.*?)</td>");
        return cells.Count < 4 ? new Credits(0, "", "", "") : new Credits(int.Parse(cells[1], CultureInfo.InvariantCulture), cells[0], cells[2], cells[3]);
    }

    private static string Admin(string controller, string action = "Index") => $"/Admin/{controller}/{action}";
}
