using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
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
        PhoneNumber = details.Read.Sendable,
        PhoneProblemId = (int)details.Read.Problem,
        Name = details.Name.Trim(),
        LanguageId = details.LanguageId,
        TimeZoneId = details.TimeZoneId,
        CreatedUtc = time.NowUtc(),
    };

    /// <summary>Takes over what is new; an erased recipient learns nothing.</summary>
    public async Task<Recipient> LearnAsync(Recipient known, RecipientDetails details)
    {
        var before = Known(known);
        known.CustomerId = Newer(known.CustomerId, details.CustomerId);
        known.LanguageId = Newer(known.LanguageId, details.LanguageId);
        known.Name = Newer(known.Name, details.Name);
        known.TimeZoneId = Newer(known.TimeZoneId, details.TimeZoneId);
        if (IsBetter(known, details))
            (known.Phone, known.PhoneNumber, known.PhoneProblemId) = (details.Phone.Trim(), details.Read.Sendable, (int)details.Read.Problem);
        if (!before.Equals(Known(known)))
            await SaveAsync(known);
        return known;
    }

    /// <summary>Only over what was read: another request may have learned another phone meanwhile.</summary>
    public async Task SavePhoneAsync(Recipient seen, PhoneNumber read) => await recipients.Table
        .Where(recipient => recipient.Id == seen.Id && recipient.Phone == seen.Phone && recipient.ErasedUtc == null)
        .Set(recipient => recipient.PhoneNumber, read.Sendable)
        .Set(recipient => recipient.PhoneProblemId, (int)read.Problem)
        .UpdateAsync();

    /// <summary>Whoever loses the race for the key stays as he was.</summary>
    public async Task RekeyAsync(Recipient seen, string key)
    {
        try
        {
            await recipients.Table
                .Where(recipient => recipient.Id == seen.Id && recipient.AddressKey == seen.AddressKey)
                .Set(recipient => recipient.AddressKey, key)
                .UpdateAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Another request has just made or renamed a row for the number; each database says so in its own words.
        }
    }

    // A landline typed at checkout does not replace a number that can be written to, and what a provider has refused is not tried again for being typed again.
    private static bool IsBetter(Recipient known, RecipientDetails details) =>
        details.Phone.Trim() is { Length: > 0 } phone
        && (details.Read.Sendable.Length > 0 || known.PhoneNumber.Length == 0)
        && !(known.PhoneProblemId == (int)PhoneProblem.RefusedByProvider && known.Phone == phone);

    private static object Known(Recipient known) => (known.CustomerId, known.LanguageId, known.Phone, known.PhoneNumber, known.PhoneProblemId, known.Name, known.TimeZoneId);

    private Task SaveAsync(Recipient known) => recipients.Table
        .Where(recipient => recipient.Id == known.Id && recipient.ErasedUtc == null)
        .Set(recipient => recipient.CustomerId, known.CustomerId)
        .Set(recipient => recipient.LanguageId, known.LanguageId)
        .Set(recipient => recipient.Phone, known.Phone)
        .Set(recipient => recipient.PhoneNumber, known.PhoneNumber)
        .Set(recipient => recipient.PhoneProblemId, known.PhoneProblemId)
        .Set(recipient => recipient.Name, known.Name)
        .Set(recipient => recipient.TimeZoneId, known.TimeZoneId)
        .UpdateAsync();

    private static int Newer(int known, int learned) => learned > 0 ? learned : known;

    private static string Newer(string known, string learned) => learned.Trim() is { Length: > 0 } value ? value : known;
}
