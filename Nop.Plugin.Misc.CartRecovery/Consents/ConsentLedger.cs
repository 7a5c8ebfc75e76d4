using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <param name="Wording">The words the person saw.</param>
/// <param name="Page">Path without query.</param>
internal sealed record ConsentRecord(
    int RecipientId,
    Channel Channel,
    ConsentSource Source,
    int StoreId,
    int LanguageId = 0,
    string Wording = "",
    string Page = "",
    int WordingVersion = 0);

/// <summary>Append-only proof of who allowed what: rows are never changed but for their confirmation, the newest of a recipient and channel counts.</summary>
internal sealed class ConsentLedger(
    IRepository<Consent> consents,
    IRepository<NewsLetterSubscription> subscriptions,
    ISettingService settings,
    TimeProvider time)
{
    public Task GrantAsync(ConsentRecord record) => AppendAsync(record, ConsentState.Granted);

    /// <summary>A yes that counts only once it is confirmed.</summary>
    public Task<Consent> AskAsync(ConsentRecord record) => AppendAsync(record, ConsentState.Unconfirmed);

    public Task WithdrawAsync(ConsentRecord record) => AppendAsync(record, ConsentState.Withdrawn);

    /// <summary>The person's own last word; what he was only told is none.</summary>
    public async Task<ConsentState> StateAsync(Recipient recipient, Channel channel, int storeId) =>
        (await TrailAsync(recipient, channel, storeId)).Said(time.NowUtc());

    public async Task<ConsentTrail> TrailAsync(Recipient recipient, Channel channel, int storeId) =>
        (await TrailsAsync([recipient], storeId)).Of(recipient.Id, channel);

    /// <summary>
    /// All that each recipient ever allowed, refused and was told, seen from one store: its newsletter subscribers count for e-mail when its settings say so.
    /// A newsletter comes before everything, since any word of the person outranks it.
    /// </summary>
    public async Task<ConsentTrails> TrailsAsync(IReadOnlyCollection<Recipient> recipients, int storeId)
    {
        var ids = recipients.Select(recipient => recipient.Id).Distinct().ToList();
        var rows = await consents.GetAllAsync(query => query.Where(consent => ids.Contains(consent.RecipientId)).OrderBy(consent => consent.Id));
        var subscribed = (await SubscribersAsync(recipients, storeId))
            .Select(subscriber => (Key: (subscriber.RecipientId, Channel.Email), Entry: new ConsentEntry(subscriber.SinceUtc, ConsentState.Granted, ConsentKind.Newsletter)));
        return new ConsentTrails(subscribed.Concat(rows.Select(row => (Key: (row.RecipientId, row.Channel), Entry: row.AsEntry()))).ToLookup(entry => entry.Key, entry => entry.Entry));
    }

    private async Task<IEnumerable<(int RecipientId, DateTime SinceUtc)>> SubscribersAsync(IReadOnlyCollection<Recipient> recipients, int storeId)
    {
        if (!(await settings.LoadSettingAsync<CartRecoverySettings>(storeId)).NewsletterCountsAsConsent)
            return [];

        // Stores compare text without case; the address as given helps a database that does not.
        var addresses = recipients.SelectMany(recipient => new[] { recipient.AddressKey, recipient.Email }).Where(address => address.Length > 0).Distinct().ToList();
        var active = await subscriptions.GetAllAsync(query => query.Where(subscription =>
            subscription.StoreId == storeId && subscription.Active && addresses.Contains(subscription.Email)));
        var since = active.GroupBy(subscription => AddressKey.OfEmail(subscription.Email)).ToDictionary(same => same.Key, same => same.Min(subscription => subscription.CreatedOnUtc).AsUtc());
        return recipients.Where(recipient => since.ContainsKey(recipient.AddressKey)).Select(recipient => (recipient.Id, since[recipient.AddressKey]));
    }

    private async Task<Consent> AppendAsync(ConsentRecord record, ConsentState state)
    {
        var row = new Consent
        {
            RecipientId = record.RecipientId,
            ChannelId = (int)record.Channel,
            StateId = (int)state,
            SourceId = (int)record.Source,
            Wording = record.Wording,
            WordingVersion = record.WordingVersion,
            LanguageId = record.LanguageId,
            Page = record.Page,
            StoreId = record.StoreId,
            CreatedUtc = time.NowUtc(),
        };
        await consents.InsertAsync(row, false);
        return row;
    }
}

internal sealed class ConsentTrails(ILookup<(int RecipientId, Channel Channel), ConsentEntry> entries)
{
    public ConsentTrail Of(int recipientId, Channel channel) => entries.Contains((recipientId, channel)) ? new([.. entries[(recipientId, channel)]]) : ConsentTrail.Empty;
}
