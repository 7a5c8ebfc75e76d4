namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>System names as stored in shops' databases.</summary>
public static class CartRecoveryPermissions
{
    public const string ViewReports = "CartRecovery.ReportsView";
    public const string ManageCampaigns = "CartRecovery.CampaignsManage";
    public const string ManageSettings = "CartRecovery.SettingsManage";
    public const string SendMessages = "CartRecovery.MessagesSend";
    public const string ViewLeads = "CartRecovery.LeadsView";
    public const string Export = "CartRecovery.Export";

    public static IReadOnlyList<string> All { get; } = [ViewReports, ManageCampaigns, ManageSettings, SendMessages, ViewLeads, Export];
}
