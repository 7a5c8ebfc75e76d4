using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

/// <summary>Every statement that reaches the database while it lives, of shops opened after <see cref="Listen"/>: a context remembers for a second that nobody listens.</summary>
internal sealed class Statements : IDisposable
{
    private static readonly Lazy<Listener> _listener = new(() => new Listener());
    private readonly List<string> _texts = [];

    public Statements() => _listener.Value.Add(this);

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_texts)
                return [.. _texts];
        }
    }

    public IReadOnlyList<string> OnOurTables => [.. All.Where(text => text.Contains("CartRecovery_", StringComparison.Ordinal))];

    /// <summary>Without the limit of the active campaigns, which the whole shop asks for once in five minutes.</summary>
    public IReadOnlyList<string> OfShoppers => [.. OnOurTables.Where(text => !text.Contains("LimitHours", StringComparison.Ordinal))];

    public static void Listen() => _ = _listener.Value;

    public void Dispose() => _listener.Value.Remove(this);

    private void Note(string text)
    {
        lock (_texts)
            _texts.Add(text);
    }

    private sealed class Listener : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        private volatile Statements[] _active = [];

        public Listener() => DiagnosticListener.AllListeners.Subscribe(this);

        public void Add(Statements statements) => _active = [.. _active, statements];

        public void Remove(Statements statements) => _active = [.. _active.Where(other => other != statements)];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandEventData command && value.Key == RelationalEventId.CommandExecuting.Name)
                Array.ForEach(_active, statements => statements.Note(command.Command.CommandText));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
