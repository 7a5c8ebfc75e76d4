using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Customers;
using Nop.Services.Directory;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>What a shopper is asked or told about one channel.</summary>
internal sealed record ConsentQuestion(Channel Channel, ConsentMode Mode, string Wording, int Version);

/// <summary>What is asked and told where an address is taken down: e-mail always, and each other channel that the shop can send by.</summary>
internal sealed class ConsentQuestions(
    ConsentRuleBook book, ChannelReadiness channels, CaptureTexts texts, CartRecoverySettings settings, ICustomerService customers, ICountryService countries)
{
    public async Task<IReadOnlyList<ConsentQuestion>> ForAsync(Customer customer, int storeId, int languageId)
    {
        var rules = await book.OfAsync(storeId);
        var questions = new List<ConsentQuestion>();
        if (rules.Default == ConsentMode.NotChosen)
            return questions;

        var country = rules.AsksForCountries ? await CountryAsync(customer) : "";
        foreach (var channel in ConsentRules.Choosable)
        {
            if (!await IsOnAsync(channel, storeId))
                continue;
            var mode = rules.ModeOf(channel, country);
            questions.Add(new ConsentQuestion(channel, mode, await texts.WordingAsync(channel, mode, storeId, languageId), settings.ConsentWordingVersion));
        }

        return questions;
    }

    private async Task<bool> IsOnAsync(Channel kind, int storeId) =>
        kind == Channel.Email || (channels.All.FirstOrDefault(channel => channel.Kind == kind) is { } channel && await channels.IsReadyAsync(channel, storeId));

    /// <summary>Of the address he already has; the shop's own while he types his first. The country that he turns out to be in decides later.</summary>
    private async Task<string> CountryAsync(Customer customer)
    {
        var address = await customers.GetCustomerBillingAddressAsync(customer) ?? await customers.GetCustomerShippingAddressAsync(customer);
        return address?.CountryId is { } id && await countries.GetCountryByIdAsync(id) is { } country ? country.TwoLetterIsoCode : settings.HomeCountry;
    }
}
