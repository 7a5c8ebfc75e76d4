using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

internal sealed class RecipientWrites(IRepository<Recipient> recipients)
{
    public static Recipient New(RecipientDetails details, TimeProvider time) => new()
    {
        AddressKey = details.Key,
        CustomerId = details.CustomerId,
        Email = details.Email.Trim(),
        Phone = details.Phone.Trim(),
        Name = details.Name.Trim(),
        LanguageId = details.LanguageId,
        TimeZoneId = details.TimeZoneId,
        CreatedUtc = time.NowUtc(),
    };

    public async Task<Recipient> LearnAsync(Recipient known, RecipientDetails details)
    {
        var changed = false;
        (known.CustomerId, changed) = details.CustomerId > 0 && details.CustomerId != known.CustomerId ? (details.CustomerId, true) : (known.CustomerId, changed);
        (known.LanguageId, changed) = details.LanguageId > 0 && details.LanguageId != known.LanguageId ? (details.LanguageId, true) : (known.LanguageId, changed);
        (known.Phone, changed) = Newer(known.Phone, details.Phone, changed);
        (known.Name, changed) = Newer(known.Name, details.Name, changed);
        (known.TimeZoneId, changed) = Newer(known.TimeZoneId, details.TimeZoneId, changed);
        if (changed)
            await recipients.UpdateAsync(known, false);
        return known;
    }

    private static (string Value, bool Changed) Newer(string known, string learned, bool changed)
    {
        var value = learned.Trim();
        return value.Length > 0 && value != known ? (value, true) : (known, changed);
    }
}
