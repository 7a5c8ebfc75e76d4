using Nop.Core.Domain.Configuration;
using Nop.Data;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

internal sealed class StoredSettings(ISettingService settings, IRepository<Setting> rows, LocalizedTexts localized) : IInstallationPart
{
    // The platform stores names in lower case.
    private static readonly string _prefix = nameof(CartRecoverySettings).ToLowerInvariant() + ".";

    public async Task EnsureAsync()
    {
        // Saving fills in the defaults of settings that a new version brought, and keeps the merchant's values.
        await settings.SaveSettingAsync(await settings.LoadSettingAsync<CartRecoverySettings>());
    }

    public async Task RemoveAsync(bool keepData)
    {
        // The migration asks the settings whether to drop the tables, after this.
        if (keepData)
            return;

        var stored = await rows.GetAllAsync(query => query.Where(row => row.Name.StartsWith(_prefix)));
        await localized.RemoveAsync(nameof(Setting), [.. stored.Select(row => row.Id)]);
        await settings.DeleteSettingAsync<CartRecoverySettings>();
    }
}
