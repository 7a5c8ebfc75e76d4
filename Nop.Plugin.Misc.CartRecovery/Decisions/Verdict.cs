namespace Nop.Plugin.Misc.CartRecovery.Decisions;

public enum VerdictKind
{
    Send = 1,
    Wait = 2,
    Skip = 3,
}

/// <summary>The planner's answer for one step. Only the factories make one, so a refusal without a reason does not compile.</summary>
public sealed record Verdict
{
    private Verdict(VerdictKind kind, IReadOnlyList<Reason> reasons, DateTime? untilUtc)
    {
        Kind = kind;
        Reasons = reasons;
        UntilUtc = untilUtc;
    }

    public VerdictKind Kind { get; }

    /// <summary>All that speak against sending, the headline first; empty only for <see cref="VerdictKind.Send"/>.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>When a wait may end by time alone; null when only an event can end it.</summary>
    public DateTime? UntilUtc { get; }

    public Reason? Headline => Reasons.Count == 0 ? null : Reasons[0];

    public static Verdict Send { get; } = new(VerdictKind.Send, [], null);

    public static Verdict Wait(DateTime? untilUtc, Reason reason, params Reason[] others) => new(VerdictKind.Wait, [reason, .. others], untilUtc);

    public static Verdict Skip(Reason reason, params Reason[] others) => new(VerdictKind.Skip, [reason, .. others], null);
}
