using System.Reflection;

namespace NopCommerce.StandIn.Security;

/// <summary>The platform's own permissions: the storefront's for everybody, the rest for administrators.</summary>
internal sealed class StandardPermissions : IPermissionConfigManager
{
    private static readonly string[] _everybody =
        [NopCustomerDefaults.AdministratorsRoleName, NopCustomerDefaults.RegisteredRoleName, NopCustomerDefaults.GuestsRoleName];

    public IList<PermissionConfig> AllConfigs =>
        [.. typeof(StandardPermission).GetNestedTypes().SelectMany(category =>
            category.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => Config(category.Name, (string)field.GetRawConstantValue())))];

    private static PermissionConfig Config(string category, string systemName) =>
        category == nameof(StandardPermission.PublicStore) && systemName != StandardPermission.PublicStore.ACCESS_CLOSED_STORE
            ? new(systemName, systemName, category, _everybody)
            : new(systemName, systemName, category, NopCustomerDefaults.AdministratorsRoleName);
}
