using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Campaigns.Audiences;

/// <summary>What conditions may name in this shop; read once for a request.</summary>
internal sealed class AudienceValues(ProductValueQueries products, CatalogueValueQueries catalogue, ShopValues shop, IEnumerable<IChannel> channels, ILocalizationService texts)
{
    private readonly Dictionary<ConditionField, IReadOnlyList<AudienceValue>> _all = [];

    /// <summary>Of every field but the products.</summary>
    public async Task<IReadOnlyList<AudienceValue>> AllAsync(ConditionField field) =>
        _all.TryGetValue(field, out var known) ? known : _all[field] = await LoadAsync(field);

    /// <summary>Those that are there, by id.</summary>
    public async Task<IReadOnlyDictionary<string, AudienceValue>> KnownAsync(ConditionField field, IReadOnlyCollection<string> ids) =>
        (field == ConditionField.Product ? await products.ByIdsAsync(ids) : (await AllAsync(field)).Where(value => ids.Contains(value.Id))).ToDictionary(value => value.Id);

    /// <summary>Whatever bears one of the names, in any case.</summary>
    public async Task<ILookup<string, AudienceValue>> NamedAsync(ConditionField field, IReadOnlyCollection<string> names) =>
        (field == ConditionField.Product ? await products.NamedAsync(names) : await AllAsync(field))
            .SelectMany(value => value.Names.Select(name => (Name: name, Value: value)))
            .ToLookup(pair => pair.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    private async Task<IReadOnlyList<AudienceValue>> LoadAsync(ConditionField field) => field switch
    {
        ConditionField.Category => await catalogue.CategoriesAsync(),
        ConditionField.Manufacturer => await catalogue.ManufacturersAsync(),
        ConditionField.Vendor => await catalogue.VendorsAsync(),
        ConditionField.CustomerRole => await shop.RolesAsync(),
        ConditionField.Country => [.. await CodesAsync("Audience.Country", [CountryGroups.EuropeanUnion]), .. await shop.CountriesAsync()],
        ConditionField.Language => await shop.LanguagesAsync(),
        ConditionField.Store => await shop.StoresAsync(),
        ConditionField.Channel => await CodesAsync("Campaigns.Channel", channels.Select(channel => ChannelCodes.Of(channel.Kind))),
        ConditionField.Account => await CodesAsync("Audience.Account", [ConditionCodes.Guest, ConditionCodes.Account]),
        _ => [],
    };

    private async Task<IReadOnlyList<AudienceValue>> CodesAsync(string resources, IEnumerable<string> codes)
    {
        List<AudienceValue> values = [];
        foreach (var code in codes)
            values.Add(new AudienceValue(code, await texts.GetResourceAsync($"{CartRecoveryDefaults.LocalePrefix}.{resources}.{code}"), code));
        return values;
    }
}
