using Nop.Services.Events;
using Nop.Services.Localization;
using Nop.Services.Plugins;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>Asked for every admin page, also while an installation that failed has left the plugin loaded: no queries, only cached texts.</summary>
internal sealed class AdminMenuEventConsumer(IPluginManager<IPlugin> plugins, ILocalizationService texts) : IConsumer<AdminMenuCreatedEvent>
{
    public async Task HandleEventAsync(AdminMenuCreatedEvent eventMessage)
    {
        var promotions = eventMessage.RootMenuItem.GetItemBySystemName("Promotions");
        if (promotions is null || promotions.ContainsSystemName(AdminPages.Menu) || await plugins.LoadPluginBySystemNameAsync(CartRecoveryDefaults.SystemName) is null)
            return;

        promotions.ChildNodes.Add(new AdminMenuItem
        {
            SystemName = AdminPages.Menu,
            Title = await TextAsync("Menu"),
            IconClass = "far fa-dot-circle",
            ChildNodes =
            [
                await LeafAsync(eventMessage, AdminPages.Dashboard, AdminPages.DashboardController, "Index", CartRecoveryPermissions.ViewReports),
                await LeafAsync(eventMessage, AdminPages.Campaigns, AdminPages.CampaignController, "List", CartRecoveryPermissions.ManageCampaigns),
                await LeafAsync(eventMessage, AdminPages.Offers, AdminPages.OfferController, "List", CartRecoveryPermissions.ManageCampaigns),
                await LeafAsync(eventMessage, AdminPages.Episodes, AdminPages.EpisodeController, "List", CartRecoveryPermissions.ViewReports),
                await LeafAsync(eventMessage, AdminPages.Leads, AdminPages.LeadController, "List", CartRecoveryPermissions.ViewLeads),
                await LeafAsync(eventMessage, AdminPages.Replay, AdminPages.ReplayController, "Index", CartRecoveryPermissions.ManageCampaigns),
                await LeafAsync(eventMessage, AdminPages.Channels, AdminPages.ChannelController, "List", CartRecoveryPermissions.ManageSettings),
                await LeafAsync(eventMessage, AdminPages.Suppressions, AdminPages.SuppressionController, "List", CartRecoveryPermissions.ManageSettings),
                await LeafAsync(eventMessage, AdminPages.Settings, AdminPages.ConfigurationController, "Configure", CartRecoveryPermissions.ManageSettings),
            ],
        });
    }

    private async Task<AdminMenuItem> LeafAsync(AdminMenuCreatedEvent menu, string page, string controller, string action, string permission) => new()
    {
        SystemName = page,
        Title = await TextAsync("Menu." + page[(page.IndexOf('.', StringComparison.Ordinal) + 1)..]),
        Url = menu.GetMenuItemUrl(controller, action),
        IconClass = "far fa-circle",
        PermissionNames = [permission],
    };

    private Task<string> TextAsync(string key) => texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.{key}");
}
