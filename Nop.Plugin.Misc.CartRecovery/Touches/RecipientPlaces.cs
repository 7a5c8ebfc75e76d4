using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <param name="Country">Whose holidays count.</param>
internal sealed record LocalTime(TimeZoneInfo Zone, string Country);

/// <summary>Where the people behind a batch are, by their accounts' settings and addresses.</summary>
internal sealed class RecipientPlaces(
    ICustomerService customers,
    AddressQueries addresses,
    ICountryService countries,
    IStateProvinceService states,
    IDateTimeHelper dates,
    DateTimeSettings dateSettings,
    CartRecoverySettings settings)
{
    /// <summary>By episode.</summary>
    public async Task<IReadOnlyDictionary<int, LocalTime>> OfAsync(IReadOnlyList<Episode> episodes, IReadOnlyDictionary<int, Recipient> recipients)
    {
        var accounts = await CustomersAsync(episodes);
        var places = await PlacesAsync([.. accounts.Values.Select(AddressId).Where(id => id > 0).Distinct()]);
        return episodes.ToDictionary(episode => episode.Id, episode =>
        {
            var account = accounts.GetValueOrDefault(episode.CustomerId);
            var recipient = recipients.GetValueOrDefault(episode.RecipientId);
            var address = account is null ? Place.Unknown : places.GetValueOrDefault(AddressId(account), Place.Unknown);
            var known = new Whereabouts(ChosenZone(recipient, account), address, recipient?.Phone ?? "");
            return new LocalTime(known.Zone(dates.DefaultStoreTimeZone), known.Country(settings.HomeCountry));
        });
    }

    private async Task<Dictionary<int, Customer>> CustomersAsync(IEnumerable<Episode> episodes)
    {
        var ids = episodes.Select(episode => episode.CustomerId).Where(id => id > 0).Distinct().ToArray();
        return ids.Length == 0 ? [] : (await customers.GetCustomersByIdsAsync(ids)).ToDictionary(customer => customer.Id);
    }

    private async Task<Dictionary<int, Place>> PlacesAsync(List<int> addressIds)
    {
        var places = new Dictionary<int, Place>();
        foreach (var row in addressIds.Count == 0 ? [] : await addresses.RegionsAsync(addressIds))
        {
            var country = row.CountryId is { } countryId ? (await countries.GetCountryByIdAsync(countryId))?.TwoLetterIsoCode : null;
            var state = row.StateId is { } stateId ? (await states.GetStateProvinceByIdAsync(stateId))?.Abbreviation : null;
            places[row.AddressId] = new Place(country ?? "", state ?? "");
        }

        return places;
    }

    /// <summary>What a shop no longer lets its customers choose still stands in their accounts.</summary>
    private string ChosenZone(Recipient? recipient, Customer? account)
    {
        if (!string.IsNullOrEmpty(recipient?.TimeZoneId))
            return recipient.TimeZoneId;
        return dateSettings.AllowCustomersToSetTimeZone ? ZoneIds.Iana(account?.TimeZoneId) : "";
    }

    private static int AddressId(Customer customer) => customer.BillingAddressId ?? customer.ShippingAddressId ?? 0;
}
