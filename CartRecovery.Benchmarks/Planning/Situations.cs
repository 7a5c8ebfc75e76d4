using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace CartRecovery.Benchmarks.Planning;

/// <summary>Four steps, a window, a cap and a gap: what a busy campaign asks of every decision.</summary>
internal static class Situations
{
    public static readonly DateTime Zero = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    private static readonly TimeZoneInfo Bucharest = TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest");
    private static readonly SendWindow ByDay = new(TimeSpan.FromHours(9), TimeSpan.FromHours(20));

    private static readonly HolidayCalendar Calendar = new([new Holiday("RO", 3, 3), new Holiday("*", 1, 1), new Holiday("RO", 12, 25)]);

    public static RecoveryPolicy Policy { get; } = new()
    {
        Trigger = Trigger.AbandonedCart,
        Idle = TimeSpan.FromHours(1),
        Limit = TimeSpan.FromHours(72),
        MinimumGap = TimeSpan.FromHours(5),
        Cap = new FrequencyCap(4, TimeSpan.FromHours(72)),
        QuietAfterOrder = TimeSpan.FromHours(24),
        MinimumCartValue = 20m,
        Steps = [Step(1, 1), Step(2, 6), Step(3, 24), Step(4, 48)],
    };

    /// <summary>Nothing sent so far, the first step is due and may go.</summary>
    public static EpisodeFacts FirstSend { get; } = Episode([], []);

    /// <summary>Two sent; the third is due at night and waits for the window.</summary>
    public static EpisodeFacts WaitsForMorning { get; } = Episode([Sent(1, 1), Sent(2, 6), new StepHistory(3, Final: false, Reason.NotYetDue, null)], [At(1), At(6)]);

    /// <summary>Past its limit: every step that is left is skipped.</summary>
    public static EpisodeFacts Lapsed { get; } = Episode([Sent(1, 1)], [At(1)]);

    /// <summary>The same with all that a rich campaign asks: an audience, weekdays of their own, holidays, variants, another episode of the person.</summary>
    public static RecoveryPolicy Rich { get; } = Policy with
    {
        Audience = new Audience([
            new ConditionGroup([new Condition(ConditionField.Category, Comparison.AnyOf, 0, ["3", "7", "12"]), new Condition(ConditionField.CartValue, Comparison.AtLeast, 40m, [])]),
            new ConditionGroup([new Condition(ConditionField.Country, Comparison.AnyOf, 0, ["EU"])]),
        ]),
        QuietAfterCoupon = TimeSpan.FromDays(30),
        Steps = [.. Policy.Steps.Select(step => step with
        {
            Id = step.Number,
            Window = ByDay with { Days = new Dictionary<DayOfWeek, DayWindow?> { [DayOfWeek.Saturday] = new(TimeSpan.FromHours(10), TimeSpan.FromHours(14)), [DayOfWeek.Sunday] = null }, Holidays = Calendar },
            Variants = [new Variant(1, 50), new Variant(2, 50)],
        })],
    };

    private static readonly AudienceFacts Audience = new()
    {
        Numbers = new Dictionary<ConditionField, decimal> { [ConditionField.CartValue] = 30m },
        Sets = new Dictionary<ConditionField, IReadOnlySet<string>> { [ConditionField.Category] = new HashSet<string> { "12", "20" }, [ConditionField.Country] = new HashSet<string> { "RO", "EU" } },
    };

    public static DateTime At(double hours) => Zero.AddHours(hours);

    /// <summary>Each with a moment of its own, so that windows, caps and gaps all have their turn.</summary>
    public static (EpisodeFacts Facts, DateTime NowUtc)[] Crowd(int size)
    {
        EpisodeFacts[] kinds = [FirstSend, WaitsForMorning, Lapsed];
        return [.. Enumerable.Range(0, size).Select(number => (kinds[number % kinds.Length] with { CartValue = number % 60 }, At(1 + number % 90)))];
    }

    /// <summary>A person's cart beside a wishlist, after an outage.</summary>
    public static (EpisodeFacts Facts, DateTime NowUtc)[] RichCrowd(int size) =>
    [
        .. Crowd(size).Select((one, number) => (one.Facts with
        {
            Audience = Audience,
            Rivals = [new Rival(new Standing(0, Trigger.Wishlist, Zero), Contends: true, number % 2 == 0 ? At(-3) : null)],
            Outages = [new Outage(At(number % 50), At(number % 50 + 2))],
            Recipient = one.Facts.Recipient with { AddressHash = AddressKey.Hash(FormattableString.Invariant($"shopper{number % 1000}@example.test")), Country = "RO" },
        }, one.NowUtc)),
    ];

    private static EpisodeFacts Episode(IReadOnlyList<StepHistory> history, IReadOnlyList<DateTime> sent) => new()
    {
        StartedUtc = Zero.AddMinutes(-20),
        LastActivityUtc = Zero,
        CartValue = 80m,
        Recipient = new RecipientFacts(Bucharest, IsGuest: true, false, [new ChannelFacts(Channel.Email, true, ConsentState.Granted, false, true)], sent, At(-48)),
        History = history,
    };

    private static Step Step(int number, double afterHours) => new(number, TimeSpan.FromHours(afterHours), [Channel.Email], ByDay);

    private static StepHistory Sent(int step, double hours) => new(step, Final: true, null, At(hours));
}
