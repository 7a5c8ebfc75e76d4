using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Replay;
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
    string Page = "");

/// <summary>Append-only proof of who allowed what: rows are never changed, the newest of a recipient and channel counts.</summary>
internal sealed class ConsentLedger(
    IRepository<Consent> consents,
    IRepository<NewsLetterSubscription> subscriptions,
    ISettingService settings,
    TimeProvider time)
{
    public Task GrantAsync(ConsentRecord record) => AppendAsync(record, ConsentState.Granted);

    public Task WithdrawAsync(ConsentRecord record) => AppendAsync(record, ConsentState.Withdrawn);

    /// <summary>What each recipient allowed, seen from one store: that store's newsletter subscribers count as granted for e-mail when its settings say so, unless they refused later.</summary>
    public async Task<ConsentStates> StatesAsync(IReadOnlyCollection<Recipient> recipients, int storeId)
    {
        var ids = recipients.Select(recipient => recipient.Id).Distinct().ToList();
        var rows = await consents.GetAllAsync(query => query.Where(consent => ids.Contains(consent.RecipientId)));
        var newest = rows.GroupBy(row => (row.RecipientId, row.Channel)).ToDictionary(group => group.Key, group => group.MaxBy(row => row.Id)!.State);
        foreach (var (subscriber, _) in await SubscribersAsync(recipients, storeId))
            newest.TryAdd((subscriber, Channel.Email), ConsentState.Granted);
        return new ConsentStates(newest);
    }

    public async Task<ConsentState> StateAsync(Recipient recipient, Channel channel, int storeId) =>
        (await StatesAsync([recipient], storeId)).Of(recipient.Id, channel);

    /// <summary>All that each recipient ever allowed and refused, seen from one store, oldest first; a newsletter comes before everything, since any word of the person outranks it.</summary>
    public async Task<ILookup<(int RecipientId, Channel Channel), PastConsent>> ChangesAsync(IReadOnlyCollection<Recipient> recipients, int storeId)
    {
        var ids = recipients.Select(recipient => recipient.Id).Distinct().ToList();
        var rows = await consents.GetAllAsync(query => query.Where(consent => ids.Contains(consent.RecipientId)).OrderBy(consent => consent.Id));
        var subscribed = (await SubscribersAsync(recipients, storeId)).Select(subscriber => (Key: (subscriber.RecipientId, Channel.Email), Change: new PastConsent(subscriber.SinceUtc, ConsentState.Granted)));
        return subscribed.Concat(rows.Select(row => (Key: (row.RecipientId, row.Channel), Change: new PastConsent(row.CreatedUtc.AsUtc(), row.State)))).ToLookup(change => change.Key, change => change.Change);
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

    private Task AppendAsync(ConsentRecord record, ConsentState state) => consents.InsertAsync(new Consent
    {
        RecipientId = record.RecipientId,
        ChannelId = (int)record.Channel,
        StateId = (int)state,
        SourceId = (int)record.Source,
        Wording = record.Wording,
        LanguageId = record.LanguageId,
        Page = record.Page,
        StoreId = record.StoreId,
        CreatedUtc = time.NowUtc(),
    }, false);
}

internal sealed class ConsentStates(IReadOnlyDictionary<(int RecipientId, Channel Channel), ConsentState> newest)
{
    public ConsentState Of(int recipientId, Channel channel) => newest.GetValueOrDefault((recipientId, channel), ConsentState.None);
}
