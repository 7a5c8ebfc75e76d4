using System.Data.Common;
using System.Security.Cryptography;
using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Decisions;

namespace Nop.Plugin.Misc.CartRecovery.Touches;

/// <summary>Who may act on a touch. Each change names the state it starts from and the owner, and its row count is the answer.</summary>
internal sealed class TouchClaims(IRepository<Touch> touches, TouchStore store)
{
    /// <summary>Well beyond any run's length, so that a slow worker is not taken for a dead one.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public static string NewOwner() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The unique key decides. Never inside a transaction: a duplicate would poison it.</summary>
    public async Task<bool> TryClaimAsync(Touch claim)
    {
        try
        {
            await store.InsertAsync(claim);
            return true;
        }
        catch (DbException)
        {
            // Every database has its own number for a duplicate; the row that is there is the portable proof.
            if (await store.ExistsAsync(claim))
                return false;
            throw;
        }
    }

    /// <summary>On record before a provider outside is called. Its lease begins anew, so that a slow answer is not taken for a dead worker.</summary>
    public async Task<bool> AttemptAsync(Touch claim, DateTime nowUtc) => await Mine(claim)
        .Where(touch => touch.StateId == (int)TouchState.Claimed)
        .Set(touch => touch.StateId, (int)TouchState.Attempting)
        .Set(touch => touch.DecidedUtc, nowUtc)
        .Set(touch => touch.ConsentBasisId, claim.ConsentBasisId)
        .Set(touch => touch.ConsentId, claim.ConsentId)
        .Set(touch => touch.LeaseUntilUtc, (DateTime?)(nowUtc + Lease))
        .UpdateAsync() == 1;

    /// <param name="withheld">Why a message that left goes without its offer: told beside it, and no reason against it.</param>
    public async Task<bool> SettleAsync(Touch claim, SendOutcome outcome, int couponId, DateTime nowUtc, Reason? withheld = null)
    {
        var settled = Mine(claim)
            .Set(touch => touch.StateId, (int)outcome.State)
            .Set(touch => touch.ReasonId, outcome.State == TouchState.Unknown ? (int)Reason.SendUnknown : 0)
            .Set(touch => touch.Reasons, ReasonList.Of(Reasons(outcome.State, withheld)))
            .Set(touch => touch.SentUtc, (DateTime?)nowUtc)
            .Set(touch => touch.DecidedUtc, nowUtc)
            .Set(touch => touch.ConsentBasisId, claim.ConsentBasisId)
            .Set(touch => touch.ConsentId, claim.ConsentId)
            .Set(touch => touch.CouponId, couponId)
            .Set(touch => touch.QueuedEmailId, outcome.ExternalId)
            .Set(touch => touch.Error, Cut(outcome.Error))
            .Set(touch => touch.LeaseUntilUtc, (DateTime?)null);
        // Where the answer was lost, a report may have named the message already.
        return await (outcome.ProviderId.Length == 0 ? settled : settled.Set(touch => touch.ProviderId, outcome.ProviderId)).UpdateAsync() == 1;
    }

    public async Task<bool> RefuseAsync(Touch claim, TouchState state, Reason reason, string error, DateTime nowUtc) => await Mine(claim)
        .Set(touch => touch.StateId, (int)state)
        .Set(touch => touch.ReasonId, (int)reason)
        .Set(touch => touch.Reasons, ReasonList.Of([reason]))
        .Set(touch => touch.SentUtc, state == TouchState.Unknown ? (DateTime?)nowUtc : null)
        .Set(touch => touch.DecidedUtc, nowUtc)
        .Set(touch => touch.Error, Cut(error))
        .Set(touch => touch.LeaseUntilUtc, (DateTime?)null)
        .UpdateAsync() == 1;

    /// <summary>Nothing left the house: the step is free to be decided again.</summary>
    public async Task<bool> ReleaseAsync(Touch claim) => await Mine(claim).DeleteAsync() == 1;

    /// <summary>A worker died. What was only claimed has not happened; what had been handed over may have left, and is never sent again by itself.</summary>
    /// <returns>How many were released and how many became Unknown.</returns>
    public async Task<(int Released, int Unknown)> ExpireAsync(DateTime nowUtc)
    {
        var expired = touches.Table.Where(touch => touch.LeaseUntilUtc != null && touch.LeaseUntilUtc < nowUtc);
        var released = await expired.Where(touch => touch.StateId == (int)TouchState.Claimed).DeleteAsync();
        var unknown = await expired.Where(touch => touch.StateId == (int)TouchState.Attempting)
            .Set(touch => touch.StateId, (int)TouchState.Unknown)
            .Set(touch => touch.ReasonId, (int)Reason.SendUnknown)
            .Set(touch => touch.Reasons, ReasonList.Of([Reason.SendUnknown]))
            .Set(touch => touch.SentUtc, touch => (DateTime?)touch.DecidedUtc)
            .Set(touch => touch.LeaseUntilUtc, (DateTime?)null)
            .UpdateAsync();
        return (released, unknown);
    }

    private static IEnumerable<Reason> Reasons(TouchState state, Reason? withheld)
    {
        if (state == TouchState.Unknown)
            yield return Reason.SendUnknown;
        if (withheld is { } reason)
            yield return reason;
    }

    /// <summary>To the column's length: some databases refuse what others store.</summary>
    private static string Cut(string error) => error.Length > 1000 ? error[..1000] : error;

    private IQueryable<Touch> Mine(Touch claim) =>
        touches.Table.Where(touch => touch.Id == claim.Id && touch.Owner == claim.Owner
            && (touch.StateId == (int)TouchState.Claimed || touch.StateId == (int)TouchState.Attempting));
}
