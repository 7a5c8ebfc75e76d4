using Nop.Core.Domain.Customers;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure;

/// <summary>Found by the platform at each start, which adds the records that are missing.</summary>
public sealed class PermissionConfigs : IPermissionConfigManager
{
    private const string Category = "Promotions";

    public IList<PermissionConfig> AllConfigs =>
    [
        Config("Cart recovery. View reports and episodes", CartRecoveryPermissions.ViewReports),
        Config("Cart recovery. Manage campaigns", CartRecoveryPermissions.ManageCampaigns),
        Config("Cart recovery. Manage settings", CartRecoveryPermissions.ManageSettings),
        Config("Cart recovery. Write to people, test messages", CartRecoveryPermissions.SendMessages),
        Config("Cart recovery. View people and their messages", CartRecoveryPermissions.ViewLeads),
        Config("Cart recovery. Export", CartRecoveryPermissions.Export),
    ];

    private static PermissionConfig Config(string name, string systemName) => new(name, systemName, Category, NopCustomerDefaults.AdministratorsRoleName);
}
