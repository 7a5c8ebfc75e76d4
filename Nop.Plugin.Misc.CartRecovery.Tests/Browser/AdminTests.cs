using CartRecovery.Sandbox;
using Nop.Services.Customers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Browser;

/// <summary>Signed in as the store's administrator.</summary>
internal abstract class AdminTests : BrowserTests
{
    protected const string Dashboard = "/Admin/CartRecoveryDashboard/Index";
    protected const string Campaigns = "/Admin/CartRecoveryCampaign/List";
    protected const string Episodes = "/Admin/CartRecoveryEpisode/List";
    protected const string Replay = "/Admin/CartRecoveryReplay/Index";
    protected const string Settings = "/Admin/CartRecoveryConfiguration/Configure";

    protected async Task<Tab> AdminAsync(int width = Tab.Desk, string culture = "en-US")
    {
        await SpeakAsync(culture);
        var tab = await TabAsync(width);
        await tab.LoginAsync(SandboxApp.AdminEmail, Store.AdminPassword);
        return tab;
    }

    private async Task SpeakAsync(string culture)
    {
        var language = await AskAsync<ILanguageService, int>(async languages => (await languages.GetAllLanguagesAsync()).Single(row => row.LanguageCulture == culture).Id);
        await ActAsync<ICustomerService>(async customers =>
        {
            var admin = await customers.GetCustomerByEmailAsync(SandboxApp.AdminEmail);
            admin.LanguageId = language;
            await customers.UpdateCustomerAsync(admin);
        });
    }
}
