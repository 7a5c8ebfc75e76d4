using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite;

/// <param name="Row">Null when refused.</param>
internal sealed record OnSitePrepared(OnSiteMessage? Row, Reason? Refusal = null) : PreparedMessage(Refusal);

/// <summary>Puts the message where the visitor will find it when he comes back. It is sent when it lies there, delivered when he sees it.</summary>
internal sealed class OnSiteChannel(StepTextRenderer texts, OnSiteWrites writes, ISettingService settings, TimeProvider time) : IChannel
{
    public const string OffProblem = CartRecoveryDefaults.LocalePrefix + ".OnSite.Problem.Off";

    public Channel Kind => Channel.OnSite;

    public bool IsTransactional => true;

    public async Task<string?> ProblemAsync(int storeId) => (await settings.LoadSettingAsync<CartRecoveryOnSiteSettings>(storeId)).Mode == OnSiteMode.Off ? OffProblem : null;

    /// <summary>Whoever has a cart can come back to it.</summary>
    public Task<IReadOnlySet<int>> ReachableAsync(IReadOnlyCollection<Recipient> recipients) =>
        Task.FromResult<IReadOnlySet<int>>(recipients.Where(recipient => recipient.ErasedUtc is null).Select(recipient => recipient.Id).ToHashSet());

    public async Task<PreparedMessage> PrepareAsync(TouchMessage message)
    {
        // An order or a wishlist has no cart page to lead back to.
        if (message.Episode.Kind != EpisodeKind.Cart)
            return new OnSitePrepared(null, Reason.Unreachable);

        var (text, refusal) = await texts.RenderAsync(message, Channel.OnSite);
        return text is null ? new OnSitePrepared(null, refusal) : new OnSitePrepared(new OnSiteMessage
        {
            EpisodeId = message.Episode.Id,
            TouchId = message.Touch.Id,
            RecipientId = message.Recipient.Id,
            Title = text.Title,
            Body = text.Body,
            LanguageId = text.LanguageId,
            CouponId = message.Coupon?.Id ?? 0,
            AwaySinceUtc = message.Episode.LastActivityUtc.AsUtc(),
        });
    }

    public async Task<SendOutcome> SendAsync(PreparedMessage message)
    {
        if (message is not OnSitePrepared { Row: { } row })
            return new SendOutcome(TouchState.Skipped) { Reason = message.Refusal };

        // A test message has no touch, and would wait on nobody's page.
        if (row.TouchId == 0)
            return new SendOutcome(TouchState.Skipped) { Reason = Reason.Unreachable };

        row.CreatedUtc = time.NowUtc();
        await writes.InsertAsync(row);
        return new SendOutcome(TouchState.Sent);
    }
}
