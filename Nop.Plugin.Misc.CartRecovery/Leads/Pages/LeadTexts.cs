using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

/// <summary>People and their standing in words.</summary>
internal sealed class LeadTexts(AdminTexts texts, ILanguageService languages, TimeProvider time)
{
    /// <summary>A number is shown whole only to who may write to it.</summary>
    public static string Phone(string phone, bool maySend) => maySend ? phone : MaskedPhone.Of(phone);

    public static string NumberOf(Recipient person) => person.PhoneNumber.Length > 0 ? person.PhoneNumber : person.Phone;

    public async Task<string> PersonAsync(Recipient person, bool maySend)
    {
        var address = person.Email.Length > 0 ? person.Email : Phone(NumberOf(person), maySend);
        if (address.Length == 0)
            return person.Name.Length > 0 ? person.Name : await texts.OfAsync("Leads.Person.Visitor", person.Id);

        return person.Name.Length > 0 ? $"{person.Name} ({address})" : address;
    }

    /// <summary>Empty when nothing holds it.</summary>
    public async Task<string> HeldAsync(Recipient person)
    {
        if (person.HeldByStaff)
            return await texts.OfAsync("Leads.Held.ByStaff");
        if (person.PausedUntilUtc is not { } until || until.AsUtc() <= time.NowUtc())
            return "";

        return until.AsUtc() >= ReplyPause.UntilResumed ? await texts.OfAsync("Leads.Held.UntilResumed") : await texts.OfAsync("Leads.Held.Until", await texts.TimeAsync(until));
    }

    public async Task<IReadOnlyList<(string Key, string Value)>> FactsAsync(Recipient person, bool maySend)
    {
        var language = await languages.GetLanguageByIdAsync(person.LanguageId);
        List<(string, string)> facts =
        [
            ("Name", person.Name),
            ("Email", person.Email),
            ("Phone", Phone(NumberOf(person), maySend)),
            ("Customer", person.CustomerId > 0 ? "#" + person.CustomerId.ToString(CultureInfo.InvariantCulture) : ""),
            ("Language", language?.Name ?? ""),
            ("Since", await texts.TimeAsync(person.CreatedUtc)),
        ];
        return [.. facts.Where(fact => fact.Item2.Length > 0)];
    }

    public Task<string> ChannelAsync(Channel channel) => texts.OfAsync($"Campaigns.Channel.{ChannelCodes.Of(channel)}");

    /// <summary>For a link that opens a chat with the person on the staff's own device.</summary>
    public static string WhatsAppUrl(Recipient person) =>
        person.PhoneNumber.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $"https://wa.me/{person.PhoneNumber.AsSpan(1)}") : "";
}
