using LinqToDB;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Guard;

internal sealed class GrantWrites(IRepository<IncentiveGrant> grants)
{
    public Task SetDayAsync(IncentiveGrant grant, int day) => grants.Table
        .Where(row => row.Id == grant.Id)
        .Set(row => row.Day, day)
        .UpdateAsync();

    public Task MarkSentAsync(List<int> ids) => grants.Table
        .Where(grant => ids.Contains(grant.Id))
        .Set(grant => grant.StateId, (int)GrantState.Sent)
        .UpdateAsync();

    /// <summary>Only what is still open, so that of two runs one gives the budget back.</summary>
    public async Task<bool> TakeBackAsync(IncentiveGrant grant) =>
        await grants.Table.Where(row => row.Id == grant.Id && row.StateId == (int)GrantState.Promised).DeleteAsync() == 1;

    /// <summary>The figures stay, without whom they were for.</summary>
    public Task ForgetAsync(int recipientId) => grants.Table
        .Where(grant => grant.RecipientId == recipientId)
        .Set(grant => grant.CustomerId, 0)
        .Set(grant => grant.MailboxHash, "")
        .Set(grant => grant.PhoneHash, "")
        .Set(grant => grant.PlaceHash, "")
        .UpdateAsync();
}
