using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

internal sealed class GrantStore(IRepository<IncentiveGrant> grants)
{
    public Task InsertAsync(IncentiveGrant grant) => grants.InsertAsync(grant, publishEvent: false);

    public Task DeleteAsync(IncentiveGrant grant) => grants.DeleteAsync(row => row.Id == grant.Id);

    public Task<bool> ExistsAsync(int episodeId, int incentiveId) => grants.Table.AnyAsync(grant => grant.EpisodeId == episodeId && grant.IncentiveId == incentiveId);

    /// <summary>To the same person by any of his marks, the newest first. One person has few.</summary>
    public async Task<IReadOnlyList<IncentiveGrant>> OfPersonAsync(PersonKeys person, int exceptEpisodeId)
    {
        var (customerId, mailbox, phone, place) = (person.CustomerId, person.Mailbox, person.Phone, person.Place);
        return await grants.Table
            .Where(grant => grant.EpisodeId != exceptEpisodeId)
            .Where(grant => (customerId > 0 && grant.CustomerId == customerId)
                || (mailbox != "" && grant.MailboxHash == mailbox)
                || (phone != "" && grant.PhoneHash == phone)
                || (place != "" && grant.PlaceHash == place))
            .OrderByDescending(grant => grant.GrantedUtc).ThenByDescending(grant => grant.Id)
            .Take(100)
            .ToListAsync();
    }

    /// <summary>Promised so long ago that the message with it has left by now, or never will.</summary>
    public Task<List<IncentiveGrant>> OpenAsync(DateTime beforeUtc, int take) => grants.Table
        .Where(grant => grant.StateId == (int)GrantState.Promised && grant.GrantedUtc < beforeUtc)
        .OrderBy(grant => grant.GrantedUtc).ThenBy(grant => grant.Id)
        .Take(take)
        .ToListAsync();
}
