using System.Globalization;
using System.Text.Json;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Sandbox;

/// <summary>
/// The replay's contract, read aloud: every tick of five minutes, every episode, no database, no planner. Slow and plain on purpose;
/// shares nothing with the plugin, so that the two can only agree by being right.
/// </summary>
internal sealed class ReplayReference
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);
    private readonly List<(DateTime Decided, string Visitor, int Step, DateTime Started, string Row)> _rows = [];
    private readonly Dictionary<string, Visitor> _visitors = [];
    private readonly List<Episode> _unfinished = [];
    private readonly TimeSpan _idle, _limit, _gap, _capPeriod, _quiet;
    private readonly int _capTouches;
    private readonly decimal _minimum;
    private readonly List<Step> _steps;

    private ReplayReference(JsonElement campaign)
    {
        _idle = Minutes(campaign, "idleMinutes");
        _limit = Hours(campaign, "limitHours");
        _gap = Minutes(campaign, "minimumGapMinutes");
        _capTouches = campaign.GetProperty("frequencyCap").GetProperty("touches").GetInt32();
        _capPeriod = Hours(campaign.GetProperty("frequencyCap"), "hours");
        _quiet = Hours(campaign, "quietAfterOrderHours");
        _minimum = campaign.GetProperty("audience").GetProperty("minimumCartValue").GetDecimal();
        _steps = [.. campaign.GetProperty("steps").EnumerateArray().Select(step => new Step(
            Minutes(step, "afterMinutes"), step.GetProperty("channels")[0].GetString()!, TimeOfDay(step, "from"), TimeOfDay(step, "to")))];
    }

    /// <summary>The rows of touches.csv without the header.</summary>
    public static IReadOnlyList<string> Touches(string csv, string campaignJson)
    {
        using var document = JsonDocument.Parse(campaignJson);
        var events = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Event.Parse).ToList();
        return new ReplayReference(document.RootElement).Play(events);
    }

    private IReadOnlyList<string> Play(List<Event> events)
    {
        var next = 0;
        for (var now = CeilingOf(events[0].At); next < events.Count || _unfinished.Count > 0; now += Tick)
        {
            while (next < events.Count && events[next].At <= now)
                Happen(events[next++]);
            Run(now);
        }

        return [.. _rows.OrderBy(row => row.Decided).ThenBy(row => row.Visitor, StringComparer.Ordinal).ThenBy(row => row.Step).ThenBy(row => row.Started).Select(row => row.Row)];
    }

    private void Happen(Event what)
    {
        if (!_visitors.TryGetValue(what.Visitor, out var visitor))
            _visitors[what.Visitor] = visitor = new Visitor(what.Visitor);
        if (visitor.Open is { } stale && what.At - stale.LastActivity > _limit)
            visitor.End("too-old");
        if (visitor.Open is { } open)
            open.LastActivity = what.At;

        switch (what.Kind)
        {
            case "cart":
                visitor.Cart.Add((what.Item, what.Price));
                if (visitor.Open is null)
                    _unfinished.Add(visitor.Open = new Episode(visitor, what.At));
                break;
            case "remove":
                visitor.Cart.RemoveAll(unit => unit.Item == what.Item);
                if (visitor.Cart.Count == 0)
                    visitor.End("cart-emptied");
                break;
            case "purchase":
                visitor.End("cart-converted");
                visitor.Cart.Clear();
                visitor.LastOrder = what.At;
                break;
        }
    }

    private void Run(DateTime now)
    {
        foreach (var episode in _unfinished.ToList())
        {
            if (episode.EndedBy is null && now - episode.LastActivity > _limit)
                episode.Visitor.End("too-old");
            if (episode.EndedBy is null)
                LookAt(episode, now);
            else
                Finish(episode, now);
        }
    }

    private void LookAt(Episode episode, DateTime now)
    {
        while (episode.Done < _steps.Count)
        {
            var due = Due(episode, episode.Done);
            if (now < due)
            {
                episode.HeldBy = null;
                return;
            }

            if (episode.Visitor.LastOrder is { } order && due - order < _quiet)
            {
                Settle(episode, now, "skip", "quiet-after-order");
                continue;
            }

            episode.HeldBy = Hold(episode, _steps[episode.Done], now);
            if (episode.HeldBy is null)
            {
                Settle(episode, now, "send", "");
                episode.LastTouch = now;
                episode.Visitor.Sent.Add(now);
            }

            return;
        }
    }

    private string? Hold(Episode episode, Step step, DateTime now)
    {
        if (episode.Visitor.Cart.Sum(unit => unit.Price) < _minimum)
            return "below-minimum";
        if (episode.LastTouch is { } touch && now - touch < _gap)
            return "minimum-gap";
        if (episode.Visitor.Sent.Count(at => now - at < _capPeriod) >= _capTouches)
            return "frequency-cap";

        var local = now.TimeOfDay;
        var isOpen = step.From < step.To ? local >= step.From && local < step.To : local >= step.From || local < step.To;
        return isOpen ? null : "outside-send-window";
    }

    /// <summary>Only the first step left was looked at, so only it can have been held.</summary>
    private void Finish(Episode episode, DateTime now)
    {
        var held = episode.EndedBy == "too-old" ? episode.HeldBy : null;
        for (var first = true; episode.Done < _steps.Count; first = false)
            Settle(episode, now, "skip", first && held is not null ? held : episode.EndedBy!);
        _unfinished.Remove(episode);
    }

    private void Settle(Episode episode, DateTime now, string verdict, string reason)
    {
        var number = episode.Done + 1;
        var row = $"{episode.Visitor.Name},{Text(episode.Started)},{number},{_steps[episode.Done].Channel},{verdict},{reason},{Text(Due(episode, episode.Done))},{Text(now)}";
        _rows.Add((now, episode.Visitor.Name, number, episode.Started, row));
        episode.Done++;
        episode.HeldBy = null;
    }

    private DateTime Due(Episode episode, int step) => episode.LastActivity + (_steps[step].After > _idle ? _steps[step].After : _idle);

    private static string Text(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static DateTime CeilingOf(DateTime utc) => new((utc.Ticks + Tick.Ticks - 1) / Tick.Ticks * Tick.Ticks, DateTimeKind.Utc);

    private static TimeSpan Minutes(JsonElement of, string name) => TimeSpan.FromMinutes(of.GetProperty(name).GetInt32());

    private static TimeSpan Hours(JsonElement of, string name) => TimeSpan.FromHours(of.GetProperty(name).GetInt32());

    private static TimeSpan TimeOfDay(JsonElement step, string end)
    {
        var parts = step.GetProperty("sendWindow").GetProperty(end).GetString()!.Split(':');
        return new TimeSpan(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), 0);
    }

    private sealed record Step(TimeSpan After, string Channel, TimeSpan From, TimeSpan To);

    private sealed record Event(DateTime At, string Visitor, string Kind, string Item, decimal Price)
    {
        public static Event Parse(string row)
        {
            var cells = row.TrimEnd('\r').Split(',');
            var at = DateTime.UnixEpoch.AddSeconds(long.Parse(cells[0], CultureInfo.InvariantCulture) / 1000);
            return new Event(at, cells[1], cells[2], cells[3], cells[4].Length == 0 ? 1m : decimal.Parse(cells[4], CultureInfo.InvariantCulture));
        }
    }

    private sealed class Visitor(string name)
    {
        public string Name { get; } = name;

        public List<(string Item, decimal Price)> Cart { get; } = [];

        public List<DateTime> Sent { get; } = [];

        public DateTime? LastOrder { get; set; }

        public Episode? Open { get; set; }

        public void End(string by)
        {
            if (Open is not null)
                Open.EndedBy = by;
            Open = null;
        }
    }

    private sealed class Episode(Visitor visitor, DateTime started)
    {
        public Visitor Visitor { get; } = visitor;

        public DateTime Started { get; } = started;

        public DateTime LastActivity { get; set; } = started;

        /// <summary>Steps with a final verdict.</summary>
        public int Done { get; set; }

        public string? HeldBy { get; set; }

        public DateTime? LastTouch { get; set; }

        public string? EndedBy { get; set; }
    }
}
