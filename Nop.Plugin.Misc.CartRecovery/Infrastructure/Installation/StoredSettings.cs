using Nop.Core.Configuration;
using Nop.Core.Domain.Configuration;
using Nop.Data;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;

/// <summary>The settings of the plugin or of one of its channels, with their translations; they go unless the merchant keeps what the shop has collected.</summary>
internal sealed class StoredSettings<TSettings>(ISettingService settings, IRepository<Setting> rows, LocalizedTexts localized) : IInstallationPart
    where TSettings : class, ISettings, new()
{
    // The platform stores names in lower case.
    private static readonly string _prefix = typeof(TSettings).Name.ToLowerInvariant() + ".";

    /// <summary>Saving fills in the defaults of settings that a new version brought, and keeps the merchant's values.</summary>
    public async Task EnsureAsync() => await settings.SaveSettingAsync(await settings.LoadSettingAsync<TSettings>());

    public async Task RemoveAsync(bool keepData)
    {
        // The migration asks the settings whether to drop the tables, after this.
        if (keepData)
            return;

        var stored = await rows.GetAllAsync(query => query.Where(row => row.Name.StartsWith(_prefix)));
        await localized.RemoveAsync(nameof(Setting), [.. stored.Select(row => row.Id)]);
        await settings.DeleteSettingAsync<TSettings>();
    }
}
