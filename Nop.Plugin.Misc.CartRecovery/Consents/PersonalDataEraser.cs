using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Forgets a person and keeps the figures: what is left is a hash, so that the address stays unwritten to.</summary>
internal sealed class PersonalDataEraser(
    RecipientStore recipients,
    SuppressionStore suppressions,
    QueuedMailRecall recall,
    ErasureQueries queries,
    ErasureWrites writes,
    EpisodeWrites episodes,
    TimeProvider time)
{
    public async Task EraseAsync(int customerId, string? email)
    {
        var key = string.IsNullOrWhiteSpace(email) ? "" : AddressKey.OfEmail(email);
        var people = await recipients.ByCustomerOrKeyAsync(customerId, key);
        await CloseEpisodesAsync(await queries.EpisodesAsync(customerId, [.. people.Select(person => person.Id)]));
        foreach (var person in people)
            await ForgetAsync(person);
        if (key.Length > 0)
            await suppressions.AddAsync(Channel.Email, key, SuppressionCause.Erased);
    }

    // First of all, so that a send that is being prepared meets a changed episode and stops.
    private async Task CloseEpisodesAsync(List<int> episodeIds)
    {
        foreach (var id in episodeIds)
            await episodes.CloseAsync(id, EpisodeState.Erased, 0, time.NowUtc());
        await writes.ClearAttributesAsync(episodeIds);
        await writes.ForgetMomentsAsync(episodeIds);
    }

    private async Task ForgetAsync(Recipient person)
    {
        foreach (var channel in Enum.GetValues<Channel>())
        {
            if (ChannelKeys.Of(channel, person) is { Length: > 0 } key)
                await suppressions.AddAsync(channel, key, SuppressionCause.Erased);
        }

        await recall.DeleteAllAsync(person.Id, Reason.PersonErased);
        await writes.RevokeLinksAsync(person.Id, time.NowUtc());
        await writes.ForgetOffersAsync(person.Id);
        await writes.ForgetRequestsAsync(person.Id);
        await writes.ForgetDevicesAsync(person);
        await writes.AnonymiseAsync(person.Id, time.NowUtc());
    }
}
