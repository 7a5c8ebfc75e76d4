using LinqToDB;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <summary>What others may change at the same moment: one conditional statement each.</summary>
internal sealed class LeadWrites(IRepository<LeadMessage> messages, IRepository<Recipient> recipients)
{
    /// <summary>A pause is never shortened by a further reply.</summary>
    public Task PauseAsync(List<int> recipientIds, DateTime untilUtc) => recipients.Table
        .Where(recipient => recipientIds.Contains(recipient.Id) && (recipient.PausedUntilUtc == null || recipient.PausedUntilUtc < untilUtc))
        .Set(recipient => recipient.PausedUntilUtc, (DateTime?)untilUtc)
        .UpdateAsync();

    public Task HoldAsync(List<int> recipientIds) => recipients.Table
        .Where(recipient => recipientIds.Contains(recipient.Id))
        .Set(recipient => recipient.PausedUntilUtc, (DateTime?)ReplyPause.UntilResumed)
        .Set(recipient => recipient.HeldByStaff, true)
        .UpdateAsync();

    public Task ResumeAsync(List<int> recipientIds) => recipients.Table
        .Where(recipient => recipientIds.Contains(recipient.Id))
        .Set(recipient => recipient.PausedUntilUtc, (DateTime?)null)
        .Set(recipient => recipient.HeldByStaff, false)
        .UpdateAsync();

    public Task NumberAsync(int recipientId, string number) => recipients.Table
        .Where(recipient => recipient.Id == recipientId && recipient.ErasedUtc == null && recipient.PhoneNumber != number)
        .Set(recipient => recipient.PhoneNumber, number)
        .Set(recipient => recipient.PhoneProblemId, 0)
        .UpdateAsync();

    /// <summary>A message that was told before, or is older than the one told last, changes nothing.</summary>
    public Task NoteReplyAsync(int recipientId, LeadMessage reply)
    {
        var id = reply.Id;
        var channelId = reply.ChannelId;
        return recipients.Table
            .Where(recipient => recipient.Id == recipientId && recipient.LastReplyId < id)
            .Set(recipient => recipient.LastReplyId, id)
            .Set(recipient => recipient.LastReplyChannelId, channelId)
            .Set(recipient => recipient.UnreadReply, true)
            .UpdateAsync();
    }

    /// <summary>One that came in while the page was being read stays unread.</summary>
    public Task ReadAsync(int recipientId, int lastReplyId) => recipients.Table
        .Where(recipient => recipient.Id == recipientId && recipient.LastReplyId == lastReplyId && recipient.UnreadReply)
        .Set(recipient => recipient.UnreadReply, false)
        .UpdateAsync();

    /// <summary>The right to send it.</summary>
    public async Task<bool> ClaimAsync(int id, DateTime nowUtc) => await messages.Table
        .Where(message => message.Id == id && message.StateId == (int)LeadMessageState.Queued)
        .Set(message => message.StateId, (int)LeadMessageState.Attempting)
        .Set(message => message.SentUtc, (DateTime?)nowUtc)
        .UpdateAsync() == 1;

    public Task SettleAsync(int id, LeadMessageState state, SendOutcome outcome, DateTime nowUtc)
    {
        var error = outcome.Fault?.ToString() ?? outcome.Error;
        var cut = error.Length > LeadMessage.LongestError ? error[..LeadMessage.LongestError] : error;
        return messages.Table
            .Where(message => message.Id == id && message.StateId == (int)LeadMessageState.Attempting)
            .Set(message => message.StateId, (int)state)
            .Set(message => message.ProviderId, outcome.ProviderId)
            .Set(message => message.Error, state == LeadMessageState.Sent ? "" : cut)
            .Set(message => message.SentUtc, state == LeadMessageState.Failed ? null : (DateTime?)nowUtc)
            .UpdateAsync();
    }

    /// <summary>What somebody was sending when the process died; nobody knows whether it left, and it is not sent again.</summary>
    public Task<int> ExpireAsync(DateTime beganBeforeUtc) => messages.Table
        .Where(message => message.StateId == (int)LeadMessageState.Attempting && message.SentUtc != null && message.SentUtc < beganBeforeUtc)
        .Set(message => message.StateId, (int)LeadMessageState.Unknown)
        .UpdateAsync();

    /// <summary>What the provider says of it later. Reports come late, twice and in any order: what was delivered stays so.</summary>
    /// <returns>False when it is no message of ours.</returns>
    public async Task<bool> ReportAsync(string callbackKey, bool delivered, string error, DateTime nowUtc)
    {
        if (callbackKey.Length == 0)
            return false;

        var ours = messages.Table.Where(message => message.CallbackKey == callbackKey && message.DeliveredUtc == null);
        return delivered
            ? await ours
                .Set(message => message.StateId, (int)LeadMessageState.Sent)
                .Set(message => message.DeliveredUtc, (DateTime?)nowUtc)
                .Set(message => message.Error, "")
                .UpdateAsync() > 0
            : await ours
                .Set(message => message.StateId, (int)LeadMessageState.Failed)
                .Set(message => message.Error, error)
                .UpdateAsync() > 0;
    }

    /// <summary>The words are gone; that something was said stays, so that a message told again is not taken for a new one.</summary>
    public Task ForgetAsync(int recipientId, string addressHash) => messages.Table
        .Where(message => message.RecipientId == recipientId || (addressHash != "" && message.AddressHash == addressHash))
        .Set(message => message.Body, "")
        .Set(message => message.Variables, "")
        .Set(message => message.AddressHash, "")
        .UpdateAsync();
}
