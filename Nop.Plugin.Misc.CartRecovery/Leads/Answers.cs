using System.Security.Cryptography;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Leads;

/// <param name="Problem">Why nothing was tried; null when it was.</param>
internal sealed record AnswerResult(AnswerProblem? Problem, LeadMessageState State = LeadMessageState.Failed);

/// <summary>Sends what somebody of the shop wrote, at most once for each form: the row that names the form is there before anything leaves.</summary>
internal sealed class Answers(AnswerChecks checks, LeadStore store, LeadWrites writes, LeadPost post, TimeProvider time)
{
    public async Task<AnswerResult> SendAsync(Recipient person, int storeId, AnswerForm form, int staffCustomerId)
    {
        if (await checks.ProblemAsync(person, (Channel)form.ChannelId, storeId, form) is { } problem)
            return new AnswerResult(problem);

        var row = New(person, storeId, form, staffCustomerId);
        if (!await store.TryAddAsync(row))
            return new AnswerResult(AnswerProblem.AlreadySent);

        await writes.ReadAsync(person.Id, person.LastReplyId);
        return new AnswerResult(null, await post.SendAsync(row, person.PhoneNumber));
    }

    private LeadMessage New(Recipient person, int storeId, AnswerForm form, int staffCustomerId) => new()
    {
        MessageKey = $"answer:{form.Key}",
        RecipientId = person.Id,
        StoreId = storeId,
        ChannelId = form.ChannelId,
        Kind = LeadMessageKind.Answer,
        State = LeadMessageState.Attempting,
        AddressHash = AddressKey.Hash(ChannelKeys.OfPhone(person.PhoneNumber)),
        Body = form.Body?.Trim() ?? "",
        TemplateSid = form.TemplateSid?.Trim() ?? "",
        Variables = AnswerVariables.Json(form.Variables),
        CallbackKey = NewKey(),
        StaffCustomerId = staffCustomerId,
        CreatedUtc = time.NowUtc(),
        SentUtc = time.NowUtc(),
    };

    /// <summary>Random, 128 bits.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
