using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Decisions.Sending;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Replay;

/// <summary>One episode on its way through a replay: what has been seen of it and what was decided.</summary>
internal sealed class EpisodeCourse
{
    private readonly PastEpisode _past;
    private readonly List<ReplayedTouch> _touches;
    private readonly Dictionary<(int CampaignId, int StepNumber), Reason> _waits;
    private EpisodeState _state = EpisodeState.Open;
    private DateTime _startedUtc;
    private DateTime? _wakeUtc;
    private DateTime _heardUtc = DateTime.MinValue;
    private int _next;

    public EpisodeCourse(PastEpisode past, DateTime fromUtc)
    {
        _past = past;
        _startedUtc = past.StartedUtc;
        _touches = [.. past.Before];
        _waits = past.WaitsBefore.ToDictionary(wait => (wait.CampaignId, wait.StepNumber), wait => wait.Reason);
        See(fromUtc.AddTicks(-1));
        if (Seen is not null)
            _wakeUtc = fromUtc;
    }

    public int Id => _past.Id;

    public int StoreId => _past.StoreId;

    public EpisodeKind Kind => _past.Kind;

    public PastMoment? Seen { get; private set; }

    public int RecipientId => Seen?.Recipient.Id ?? 0;

    public bool IsOpen => Seen is not null && _state == EpisodeState.Open;

    public EpisodeState State => _state;

    /// <summary>What the person's other episodes see of it.</summary>
    public int HolderId { get; private set; }

    public bool Contends { get; private set; }

    public DateTime WakeUtc => _wakeUtc ?? DateTime.MaxValue;

    /// <summary>When there may be something to look at.</summary>
    public DateTime NextUtc
    {
        get
        {
            var next = Coming is { } moment && moment.SeenUtc < WakeUtc ? moment.SeenUtc : WakeUtc;
            foreach (var word in Words)
                next = word.AtUtc < next ? word.AtUtc : next;
            return next;
        }
    }

    /// <summary>What the person will say: each word lets everything open be looked at, but for a conversation, whose own messages are moments of it.</summary>
    private IEnumerable<PastPause> Words => IsOpen ? Seen!.Recipient.Pauses.Where(word => word.AtUtc > _heardUtc && (Kind != EpisodeKind.Conversation || word.IsWord)) : [];

    private PastMoment? Coming => _next < _past.Moments.Count ? _past.Moments[_next] : null;

    public bool IsDue(DateTime runUtc)
    {
        // The shopper was faster than this run: what he did has put its look off, and the next moment tells to when.
        if (WakeUtc <= runUtc && _state == EpisodeState.Open && Coming is { State: EpisodeState.Open } coming
            && coming.LastActivityUtc > Seen!.LastActivityUtc && coming.LastActivityUtc <= runUtc)
            _wakeUtc = null;
        return WakeUtc <= runUtc;
    }

    public void See(DateTime untilUtc)
    {
        for (; Coming is { } moment && moment.SeenUtc <= untilUtc; _next++)
        {
            if (_state == EpisodeState.Lapsed && Seen is not null)
                BeginAnew(moment);
            else if (_state == EpisodeState.Open)
                (Seen, _state, _wakeUtc) = (moment, moment.State, moment.DueUtc);
        }

        Hear(untilUtc);
    }

    private void Hear(DateTime untilUtc)
    {
        foreach (var word in Words.Where(word => word.AtUtc <= untilUtc))
            _wakeUtc = word.AtUtc < WakeUtc ? word.AtUtc : WakeUtc;
        _heardUtc = untilUtc;
    }

    public EpisodeFacts Facts(DateTime utc, IReadOnlyList<DateTime> sent, IReadOnlyList<Rival> rivals, RunTimes runs)
    {
        var recipient = Seen!.Recipient.At(utc, Seen.IsGuest, sent);
        return Facts(recipient, rivals, [.. runs.Outages.Where(outage => outage.UntilUtc <= utc)]);
    }

    /// <summary>A touch of another campaign, or of a step since retired, settles no step and still keeps its distance: number 0.</summary>
    public IReadOnlyList<StepHistory> HistoryFor(ReplayCampaign campaign) =>
    [
        .. _touches.Select(touch => new StepHistory(NumberIn(campaign, touch.StepId), Final: true, touch.Reason, touch.Sent ? touch.DecidedUtc : null)),
        .. _waits.Where(wait => wait.Key.CampaignId == campaign.Id).Select(wait => new StepHistory(wait.Key.StepNumber, Final: false, wait.Value, null)),
    ];

    public Standing StandingBy(ReplayCampaign holder) => new(holder.Policy.Priority, holder.Policy.Trigger, _startedUtc);

    /// <summary>What the last look before a send would have seen.</summary>
    public Reason? OrderSince(DateTime utc)
    {
        if (!Seen!.Recipient.OrdersHereUtc.Any(order => order > _startedUtc && order <= utc))
            return null;

        return Kind == EpisodeKind.Order ? Reason.NewerEpisode : Reason.CartConverted;
    }

    public void Settle(ReplayedTouch touch)
    {
        _touches.Add(touch);
        _waits.Remove((touch.CampaignId, touch.StepNumber));
    }

    public void Wait(int campaignId, int stepNumber, Reason reason) => _waits[(campaignId, stepNumber)] = reason;

    public void Hold(int campaignId, bool contends) => (HolderId, Contends) = (campaignId, contends);

    public void SleepUntil(DateTime? utc) => _wakeUtc = utc;

    /// <summary>Due at once again, so that its steps are told.</summary>
    public void Lapse(DateTime utc) => (_state, _wakeUtc) = (EpisodeState.Lapsed, utc);

    private EpisodeFacts Facts(RecipientFacts recipient, IReadOnlyList<Rival> rivals, IReadOnlyList<Outage> outages) => new()
    {
        StartedUtc = _startedUtc,
        LastActivityUtc = Seen!.LastActivityUtc,
        State = _state,
        Kind = _past.Kind,
        Stage = Seen.Stage,
        CartValue = Seen.CartValue,
        Recipient = recipient,
        Audience = AudienceOf(recipient),
        Rivals = rivals,
        Outages = outages,
    };

    /// <summary>Of all that conditions ask, only the open channels change between two moments.</summary>
    private AudienceFacts AudienceOf(RecipientFacts recipient)
    {
        var facts = Seen!.Audience;
        return facts.Sets.ContainsKey(ConditionField.Channel)
            ? facts with { Sets = new Dictionary<ConditionField, IReadOnlySet<string>>(facts.Sets) { [ConditionField.Channel] = Reach.OpenChannels(recipient).ToHashSet(StringComparer.Ordinal) } }
            : facts;
    }

    private static int NumberIn(ReplayCampaign campaign, int stepId) => campaign.Policy.Steps.FirstOrDefault(step => step.Id == stepId)?.Number ?? 0;

    /// <summary>Where the shop's own campaigns had not ended it, a cart that changes after the replay's have is a new episode; a mere visit is not.</summary>
    private void BeginAnew(PastMoment moment)
    {
        if (moment.State != EpisodeState.Open || (Kind != EpisodeKind.Conversation && moment.HoldsTheSameAs(Seen!)) || moment.LastActivityUtc <= Seen!.LastActivityUtc)
            return;

        _touches.Clear();
        _waits.Clear();
        Hold(0, contends: false);
        (Seen, _state, _startedUtc, _wakeUtc) = (moment, EpisodeState.Open, moment.LastActivityUtc, moment.DueUtc);
    }
}
