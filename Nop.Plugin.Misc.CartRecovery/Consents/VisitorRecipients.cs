namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>People of whom no address is known and whom the shop can reach all the same: on its own pages, or at a browser that has agreed to it.</summary>
internal sealed class VisitorRecipients(RecipientStore recipients)
{
    private const string Prefix = "visitor:";

    public static string KeyOf(int customerId) => FormattableString.Invariant($"{Prefix}{customerId}");

    public static bool Is(Recipient? recipient) => recipient?.AddressKey.StartsWith(Prefix, StringComparison.Ordinal) == true;

    public Task<Recipient> EnsureAsync(int customerId, int languageId)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(customerId);
        return recipients.EnsureAsync(new RecipientDetails("", CustomerId: customerId, LanguageId: languageId) { IsVisitor = true });
    }

    public Task<Recipient?> FindAsync(int customerId) => recipients.ByKeyAsync(KeyOf(customerId));

    /// <summary>By customer record.</summary>
    public async Task<IReadOnlyDictionary<int, Recipient>> FindAsync(IReadOnlyCollection<int> customerIds)
    {
        var known = await recipients.ByKeysAsync([.. customerIds.Where(id => id > 0).Select(KeyOf)]);
        return known.ToDictionary(recipient => recipient.CustomerId);
    }
}
