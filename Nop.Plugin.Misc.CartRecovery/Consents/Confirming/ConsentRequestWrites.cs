using LinqToDB;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Confirming;

/// <summary>Each change starts from a state, and its row count is the answer.</summary>
internal sealed class ConsentRequestWrites(IRepository<ConsentRequest> requests, IRepository<Consent> consents)
{
    /// <summary>False when another worker has sent some of them.</summary>
    public async Task<bool> SentAsync(List<int> ids, string tokenHash, int queuedEmailId, DateTime nowUtc) => await requests.Table
        .Where(request => ids.Contains(request.Id) && request.StateId == (int)ConsentRequestState.Waiting)
        .Set(request => request.StateId, (int)ConsentRequestState.Sent)
        .Set(request => request.TokenHash, tokenHash)
        .Set(request => request.QueuedEmailId, queuedEmailId)
        .Set(request => request.SentUtc, (DateTime?)nowUtc)
        .UpdateAsync() == ids.Count;

    /// <summary>It did not leave after all.</summary>
    public Task AgainAsync(string tokenHash) => requests.Table
        .Where(request => request.TokenHash == tokenHash && request.StateId == (int)ConsentRequestState.Sent)
        .Set(request => request.StateId, (int)ConsentRequestState.Waiting)
        .Set(request => request.TokenHash, "")
        .Set(request => request.SentUtc, (DateTime?)null)
        .UpdateAsync();

    public Task DropAsync(int id) => requests.Table
        .Where(request => request.Id == id && request.StateId == (int)ConsentRequestState.Waiting)
        .Set(request => request.StateId, (int)ConsentRequestState.Dropped)
        .UpdateAsync();

    /// <summary>The first time counts.</summary>
    public Task ConfirmAsync(int consentId, DateTime nowUtc) => consents.Table
        .Where(consent => consent.Id == consentId && consent.ConfirmedUtc == null)
        .Set(consent => consent.ConfirmedUtc, (DateTime?)nowUtc)
        .UpdateAsync();
}
