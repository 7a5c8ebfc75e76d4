using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Consents.Confirming;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Carts.Contacts;

/// <summary>Where an address was taken down.</summary>
/// <param name="Page">Path without query.</param>
internal sealed record CapturePlace(int StoreId, int LanguageId, string Page);

/// <summary>Writes down what the shopper was told, or allowed, when his address was taken down: each channel by its own words.</summary>
internal sealed class CaptureConsents(ConsentLedger ledger, ConsentQuestions questions, ConsentRequests requests, TimeProvider time)
{
    /// <summary>Words that were seen again and again are written down once in so long.</summary>
    private static readonly TimeSpan ToldAgain = TimeSpan.FromDays(30);

    public async Task NoteAsync(Customer customer, Recipient recipient, ConsentAnswers answers, CapturePlace place)
    {
        foreach (var question in await questions.ForAsync(customer, place.StoreId, place.LanguageId))
        {
            if (HasAddress(recipient, question.Channel))
                await NoteAsync(recipient, question, answers.Of(question.Channel), place);
        }
    }

    private Task NoteAsync(Recipient recipient, ConsentQuestion question, bool? answer, CapturePlace place) => (question.Mode, answer) switch
    {
        (ConsentMode.Strict, true) => AllowedAsync(recipient, question, place),
        (ConsentMode.Strict, false) => TakenBackAsync(recipient, question, place),
        (ConsentMode.Strict, null) => Task.CompletedTask,
        (ConsentMode.SoftOptIn, false) => RefusedAsync(recipient, question, place),
        _ => ToldAsync(recipient, question, place),
    };

    private async Task AllowedAsync(Recipient recipient, ConsentQuestion question, CapturePlace place)
    {
        if (await ledger.StateAsync(recipient, question.Channel, place.StoreId) is ConsentState.Granted or ConsentState.Unconfirmed)
            return;
        await requests.GrantAsync(Record(recipient, question, ConsentSource.CheckoutBox, place));
    }

    /// <summary>A box that is unticked takes back what it gave; whoever had never ticked it has said nothing.</summary>
    private async Task TakenBackAsync(Recipient recipient, ConsentQuestion question, CapturePlace place)
    {
        if (await ledger.StateAsync(recipient, question.Channel, place.StoreId) is ConsentState.Granted or ConsentState.Unconfirmed)
            await ledger.WithdrawAsync(Record(recipient, question, ConsentSource.CheckoutBox, place));
    }

    private async Task RefusedAsync(Recipient recipient, ConsentQuestion question, CapturePlace place)
    {
        if (await ledger.StateAsync(recipient, question.Channel, place.StoreId) != ConsentState.Withdrawn)
            await ledger.WithdrawAsync(Record(recipient, question, ConsentSource.CheckoutBox, place));
    }

    // A notice is no answer: it never overrides one.
    private async Task ToldAsync(Recipient recipient, ConsentQuestion question, CapturePlace place)
    {
        var trail = await ledger.TrailAsync(recipient, question.Channel, place.StoreId);
        var now = time.NowUtc();
        if (trail.Word(now) is null or { Kind: ConsentKind.Newsletter, State: ConsentState.Granted } && !(trail.Told(now)?.AtUtc > now - ToldAgain))
            await ledger.GrantAsync(Record(recipient, question, ConsentSource.Notice, place));
    }

    private static bool HasAddress(Recipient recipient, Channel channel) => channel == Channel.Email ? recipient.Email.Length > 0 : recipient.Phone.Length > 0;

    private static ConsentRecord Record(Recipient recipient, ConsentQuestion question, ConsentSource source, CapturePlace place) =>
        new(recipient.Id, question.Channel, source, place.StoreId, place.LanguageId, question.Wording, place.Page, question.Version);
}
