using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>A reachable person with an idle cart and a two-step campaign: tests change what they are about. Hours count from the last activity.</summary>
internal static class Facts
{
    public static readonly DateTime Zero = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    public static DateTime At(double hours) => Zero.AddSeconds(Math.Round(hours * 3600));

    public static EpisodeFacts Episode(Func<EpisodeFacts, EpisodeFacts>? change = null, RecipientFacts? recipient = null) =>
        (change ?? (facts => facts))(new EpisodeFacts
        {
            StartedUtc = Zero.AddMinutes(-20),
            LastActivityUtc = Zero,
            CartValue = 80m,
            Recipient = recipient ?? Recipient(),
        });

    public static RecipientFacts Recipient(
        string zone = "UTC", bool isGuest = true, bool erased = false, ConsentState consent = ConsentState.Granted, bool hasAddress = true,
        bool suppressed = false, bool ready = true, double[]? sentAt = null, double? lastOrder = null, bool heldOut = false, ConsentMode mode = ConsentMode.Strict) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(zone), isGuest, erased, [new ChannelFacts(Channel.Email, hasAddress, consent, suppressed, ready) { Mode = mode }],
            [.. (sentAt ?? []).Select(At)], lastOrder is { } hours ? At(hours) : null) { HeldOut = heldOut };

    /// <summary>Of whom the ledger knows nothing.</summary>
    public static RecipientFacts Silent(ConsentMode mode) => Recipient(consent: new ConsentTerms(mode).Judge(ConsentTrail.Empty, null, Zero).State, mode: mode);

    public static RecoveryPolicy Policy(Func<RecoveryPolicy, RecoveryPolicy>? change = null, params Step[] steps) =>
        (change ?? (policy => policy))(new RecoveryPolicy
        {
            Trigger = Trigger.AbandonedCart,
            Idle = TimeSpan.FromHours(1),
            Limit = TimeSpan.FromHours(72),
            MinimumGap = TimeSpan.FromHours(5),
            Cap = new FrequencyCap(4, TimeSpan.FromHours(72)),
            MinimumCartValue = 20m,
            Steps = steps.Length > 0 ? steps : [Step(1, 1), Step(2, 24)],
        });

    public static Step Step(int number, double afterHours, SendWindow? window = null, params Channel[] channels) =>
        new(number, TimeSpan.FromHours(afterHours), channels.Length > 0 ? channels : [Channel.Email], window ?? SendWindow.Always);

    public static StepHistory Sent(int step, double hours) => new(step, Final: true, null, At(hours));

    public static StepHistory Skipped(int step, Reason reason) => new(step, Final: true, reason, null);

    public static StepHistory Waited(int step, Reason reason) => new(step, Final: false, reason, null);

    /// <summary>"1 send; 2 wait sent-this-run" — one word for each verdict, the headline after it.</summary>
    public static string Print(TouchPlan plan) => string.Join("; ", plan.Steps.Select(step =>
        $"{step.StepNumber} {step.Verdict.Kind.ToString().ToLowerInvariant()}{(step.Verdict.Headline is { } reason ? " " + reason.Code() : "")}"));
}
