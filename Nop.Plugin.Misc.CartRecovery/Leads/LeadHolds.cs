using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>What the staff decides about a person; it binds everybody with the same number, and at once.</summary>
internal sealed class LeadHolds(LeadStore store, LeadWrites writes, EpisodeWrites episodes, Refusals refusals, IStoreService stores, TimeProvider time)
{
    public async Task<IReadOnlyList<Recipient>> SameNumberAsync(Recipient person) =>
        person.PhoneNumber.Length == 0 ? [person] : await store.PeopleAsync(person.PhoneNumber);

    public async Task HoldAsync(Recipient person)
    {
        var ids = await IdsAsync(person);
        await writes.HoldAsync(ids);
        await episodes.OvertakeAsync(ids, time.NowUtc());
    }

    public async Task ResumeAsync(Recipient person)
    {
        var ids = await IdsAsync(person);
        await writes.ResumeAsync(ids);
        await episodes.OvertakeAsync(ids, time.NowUtc());
    }

    /// <summary>A refusal that somebody of the shop was told in whatever way.</summary>
    public async Task RefuseAsync(Recipient person, Channel channel, int storeId)
    {
        var concerned = channel is Channel.Sms or Channel.WhatsApp ? await SameNumberAsync(person) : [person];
        foreach (var one in concerned)
            await refusals.RefuseAsync(one, new ConsentRecord(one.Id, channel, ConsentSource.Admin, storeId, one.LanguageId), SuppressionCause.Manual);
        await episodes.OvertakeAsync([.. concerned.Select(one => one.Id)], time.NowUtc());
    }

    /// <summary>The store that the person has to do with: of the last message, else of the last episode, else the first.</summary>
    public async Task<int> StoreAsync(Recipient person) => await store.StoreOfAsync(person.Id, person.LastReplyId) is > 0 and var known ? known : (await stores.GetAllStoresAsync())[0].Id;

    private async Task<List<int>> IdsAsync(Recipient person) => [.. (await SameNumberAsync(person)).Select(one => one.Id)];
}
