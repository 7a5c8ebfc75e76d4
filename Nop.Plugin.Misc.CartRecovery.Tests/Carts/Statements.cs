using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Carts;

/// <summary>Every statement that reaches the database while it lives.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<string> _texts = [];

    public Statements() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_texts)
                return [.. _texts];
        }
    }

    public IReadOnlyList<string> OnOurTables => [.. All.Where(text => text.Contains("CartRecovery_", StringComparison.Ordinal))];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandEventData command || value.Key != RelationalEventId.CommandExecuting.Name)
            return;
        lock (_texts)
            _texts.Add(command.Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());
}
