using LinqToDB;
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

    /// <summary>Takes over what is new; an erased recipient learns nothing.</summary>
    public async Task<Recipient> LearnAsync(Recipient known, RecipientDetails details)
    {
        var before = (known.CustomerId, known.LanguageId, known.Phone, known.Name, known.TimeZoneId);
        known.CustomerId = Newer(known.CustomerId, details.CustomerId);
        known.LanguageId = Newer(known.LanguageId, details.LanguageId);
        known.Phone = Newer(known.Phone, details.Phone);
        known.Name = Newer(known.Name, details.Name);
        known.TimeZoneId = Newer(known.TimeZoneId, details.TimeZoneId);
        if (before != (known.CustomerId, known.LanguageId, known.Phone, known.Name, known.TimeZoneId))
            await SaveAsync(known);
        return known;
    }

    private Task SaveAsync(Recipient known) => recipients.Table
        .Where(recipient => recipient.Id == known.Id && recipient.ErasedUtc == null)
        .Set(recipient => recipient.CustomerId, known.CustomerId)
        .Set(recipient => recipient.LanguageId, known.LanguageId)
        .Set(recipient => recipient.Phone, known.Phone)
        .Set(recipient => recipient.Name, known.Name)
        .Set(recipient => recipient.TimeZoneId, known.TimeZoneId)
        .UpdateAsync();

    private static int Newer(int known, int learned) => learned > 0 ? learned : known;

    private static string Newer(string known, string learned) => learned.Trim() is { Length: > 0 } value ? value : known;
}
